import { Outbox } from '@concord/persistence';
import { enqueueMail } from '@concord/queue';
import { keyFor, seal } from '@concord/service';
import type { FactoryProvider } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';

/** The outbox, with the installation's key and queue. */
export const outboxProvider: FactoryProvider<Outbox> = {
  provide: Outbox,
  inject: [CONFIG],
  useFactory: ({ secret }: Config) => {
    const key = keyFor(secret, 'mail');
    return new Outbox({
      seal: (bytes, place) => seal(key, bytes, place),
      enqueue: (manager, message) => enqueueMail(manager, message),
    });
  },
};
