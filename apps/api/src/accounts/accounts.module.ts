import { Module } from '@nestjs/common';
import { ACCOUNTS_CONFIG, readAccountsConfig } from './accounts-config.ts';
import { Administration } from './administration/administration.service.ts';
import { Acceptance } from './invitations/acceptance.service.ts';
import { Invitations } from './invitations/invitations.service.ts';
import { outboxProvider } from './mail.ts';
import { NewPasswords } from './passwords/new-passwords.ts';
import { PasswordHashing } from './passwords/password-hashing.ts';
import { Passwords } from './passwords/passwords.service.ts';
import { Passkeys } from './second-factor/passkeys.service.ts';
import { SecondFactors } from './second-factor/second-factor.service.ts';
import { Sessions } from './sign-in/sessions.service.ts';
import { SignIn } from './sign-in/sign-in.service.ts';
import { SignOn } from './sign-on/sign-on.service.ts';
import { SignedOnAccounts } from './sign-on/signed-on.service.ts';
import { Tokens } from './tokens/tokens.service.ts';

export const ACCOUNT_SERVICES = [
  outboxProvider,
  Acceptance,
  Administration,
  Invitations,
  NewPasswords,
  Passkeys,
  PasswordHashing,
  Passwords,
  SecondFactors,
  Sessions,
  SignedOnAccounts,
  SignIn,
  SignOn,
  Tokens,
];

/** Accounts: how people come in, and who looks after that. */
@Module({
  providers: [
    { provide: ACCOUNTS_CONFIG, useFactory: () => readAccountsConfig(process.env) },
    ...ACCOUNT_SERVICES,
  ],
})
export class AccountsModule {}
