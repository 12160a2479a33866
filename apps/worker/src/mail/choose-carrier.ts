import type { Carrier } from './carrier.ts';
import { folderCarrier } from './folder-carrier.ts';
import type { MailConfig } from './mail-config.ts';
import { smtpCarrier } from './smtp-carrier.ts';

/** By a mail server, or into files where there is none. */
export function chooseCarrier({ carrier }: MailConfig): Carrier {
  return 'smtp' in carrier ? smtpCarrier(carrier.smtp) : folderCarrier(carrier.folder);
}
