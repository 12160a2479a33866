import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNTS_CONFIG, type AccountsConfig } from '../accounts-config.ts';
import { BreachedPasswords } from './breached-passwords.ts';
import { PasswordHashing } from './password-hashing.ts';
import {
  faultOfPassword,
  normalisePassword,
  type PasswordFault,
  type PasswordOwner,
} from './password-rules.ts';

/** Takes new passwords, or says why not. */
@Injectable()
export class NewPasswords {
  readonly #hashing: PasswordHashing;
  readonly #breached: BreachedPasswords;

  constructor(hashing: PasswordHashing, @Inject(ACCOUNTS_CONFIG) config: AccountsConfig) {
    this.#hashing = hashing;
    this.#breached = new BreachedPasswords(config.breachedPasswords);
  }

  /** The hash of a password that can be taken, or what keeps it from being. */
  async accept(password: string, owner: PasswordOwner): Promise<{ hash: string } | { fault: PasswordFault }> {
    const fault = faultOfPassword(password, owner);
    if (fault !== undefined) return { fault };
    if (await this.#breached.has(normalisePassword(password))) return { fault: 'breached' };
    return { hash: await this.#hashing.hash(password) };
  }
}
