import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../../problem/problem.ts';
import { normalisePassword } from './password-rules.ts';

/** argon2id, the package's default, with 19 MiB and two passes: OWASP's first choice for this memory. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Passwords worked on at once in this process; each takes 19 MiB and a processor. */
const AT_ONCE = 4;
/** Passwords that wait for that, at most. */
const WAITING = 32;

/** Hashes passwords, few at once, so that nobody fills the memory by signing in. */
@Injectable()
export class PasswordHashing {
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #decoy: Promise<string> | undefined;

  /** A PHC string. @throws Problem `busy` if too many wait. */
  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(normalisePassword(password), OPTIONS));
  }

  /**
   * Whether the password is the one that was hashed. Without a hash it is not, which takes as long to say.
   * @throws Problem `busy` if too many wait.
   */
  async matches(password: string, hashed: string | null | undefined): Promise<boolean> {
    this.#decoy ??= this.hash(randomBytes(32).toString('base64'));
    const decoy = await this.#decoy;
    const same = await this.#inTurn(() => verify(hashed ?? decoy, normalisePassword(password)));
    return same && typeof hashed === 'string';
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < AT_ONCE) this.#running += 1;
    else await this.#waitForTurn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  /** Whoever ends hands the turn on, so that nobody comes between. */
  #waitForTurn(): Promise<void> {
    if (this.#waiting.length >= WAITING) {
      throw new Problem('busy', 'Too many people are signing in at this moment.', {
        headers: { 'Retry-After': '5' },
      });
    }
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }
}
