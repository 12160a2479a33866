import { once } from 'node:events';
import { join } from 'node:path';
import { withSecretFiles } from '@concord/service';
import type { DataSource } from 'typeorm';
import { showProgress } from '../progress.ts';
import { openDatabases } from './databases.ts';
import { describeDemonstration, setUpDemonstration } from './demonstration/set-up.ts';
import { firstEdition, waitForCheck } from './first-edition.ts';
import { keptSecret } from './kept-secret.ts';
import { refuseDemonstrations } from './refuse-demonstrations.ts';
import { removeRunningNote, writeRunningNote } from './running-note.ts';
import { loadSample, SAMPLE_CYCLE } from './sample.ts';
import { type StartedServices, startServices } from './services.ts';

export interface Installation {
  /** Where data, secrets and reports are kept. */
  folder: string;
  /** Ends everything, in order. */
  signal: AbortSignal;
  say(line: string): void;
  complain(line: string): void;
}

/**
 * Database, migrations, API and worker; unless this is production, also the sample cycle, its report and accounts to try
 * it with. Returns once the signal came and all has ended.
 */
export async function runInstallation({ folder, signal, say, complain }: Installation): Promise<void> {
  const environment = withSecretFiles(process.env);
  const isProduction = environment.NODE_ENV === 'production';
  const undo: (() => Promise<void>)[] = [];
  try {
    const { owner, ownerUrl, runtimeUrl } = await openDatabases({ environment, folder, undo, complain });
    if (isProduction) await refuseDemonstrations(owner);
    signal.throwIfAborted();

    const secret = environment.CONCORD_SECRET || keptSecret(folder, 'secret');
    const failure = new AbortController();
    const services = await startServices({
      runtimeUrl,
      ownerUrl,
      secret,
      folder,
      undo,
      complain,
      failure,
    });
    writeRunningNote(folder, { ownerUrl, publicUrl: services.publicUrl });
    undo.push(async () => removeRunningNote(folder));
    say(`API       ${services.address}/api/v1  (described at ${services.address}/api/v1/openapi.json)`);
    const end = AbortSignal.any([signal, failure.signal]);
    if (isProduction) say(FIRST_ADMINISTRATOR);
    else await demonstrate({ owner, folder, secret, services, say, end });
    say('Concord is ready. Ctrl-C ends it.');
    if (!end.aborted) await once(end, 'abort');
    if (failure.signal.aborted) throw failure.signal.reason;
  } finally {
    for (const step of undo.reverse()) {
      await step().catch((error: Error) => complain(error.message));
    }
  }
}

const FIRST_ADMINISTRATOR =
  'Accounts  none are made here. The first administrator’s: npx concord invite-administrator --email … --name …';

interface DemonstrationParts {
  owner: DataSource;
  folder: string;
  secret: string;
  services: StartedServices;
  say(line: string): void;
  end: AbortSignal;
}

async function demonstrate({ owner, folder, secret, services, say, end }: DemonstrationParts): Promise<void> {
  const loaded = await loadSample(owner);
  const demonstration = await setUpDemonstration(owner, SAMPLE_CYCLE, folder, secret);
  const sample = `${SAMPLE_CYCLE}${loaded === 0 ? '' : `, ${loaded} outlines loaded`}`;
  const findings = await waitForCheck(owner, SAMPLE_CYCLE, end);
  say(`Cycle     ${sample}: ${findings} findings`);
  const progress = await showProgress('Compiling the report');
  const report = await firstEdition(owner, SAMPLE_CYCLE, join(folder, 'reports'), progress, end);
  say(`Report    ${report}`);
  if (!process.env.SMTP_URL) say(`Mail      ${process.env.MAIL_FOLDER || join(folder, 'mail')}  (files)`);
  say(`Token     ${demonstration.token}  (an organizer’s, for scripts)`);
  for (const line of describeDemonstration(demonstration, services.publicUrl)) say(line);
}
