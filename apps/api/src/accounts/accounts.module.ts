import { withSecretFiles } from '@concord/service';
import { Module } from '@nestjs/common';
import { CycleAccessModule } from '../cycle-access/cycle-access.module.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { ACCOUNTS_CONFIG, readAccountsConfig } from './accounts-config.ts';
import { AdministrationController } from './administration/administration.controller.ts';
import { Administration } from './administration/administration.service.ts';
import { Arrivals } from './arrivals.ts';
import { ConfirmationController } from './confirmation/confirmation.controller.ts';
import { Confirmation } from './confirmation/confirmation.service.ts';
import { CycleAccessPageController } from './cycle-access-page/cycle-access-page.controller.ts';
import { HomeController } from './home/home.controller.ts';
import { Acceptance } from './invitations/acceptance.service.ts';
import { InvitationsController } from './invitations/invitations.controller.ts';
import { Invitations } from './invitations/invitations.service.ts';
import { JoinController } from './invitations/join.controller.ts';
import { outboxProvider } from './mail.ts';
import { AccountController } from './own-account/account.controller.ts';
import { NewPasswords } from './passwords/new-passwords.ts';
import { PasswordHashing } from './passwords/password-hashing.ts';
import { PasswordsController } from './passwords/passwords.controller.ts';
import { Passwords } from './passwords/passwords.service.ts';
import { RecordController } from './record/record.controller.ts';
import { RolesController } from './roles/roles.controller.ts';
import { Roles } from './roles/roles.service.ts';
import { Passkeys } from './second-factor/passkeys.service.ts';
import { SecondFactors } from './second-factor/second-factor.service.ts';
import { SecondStepController } from './second-factor/second-step.controller.ts';
import { SetUpController } from './second-factor/set-up.controller.ts';
import { Sessions } from './sign-in/sessions.service.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { SignIn } from './sign-in/sign-in.service.ts';
import { SignOnController } from './sign-on/sign-on.controller.ts';
import { SignOn } from './sign-on/sign-on.service.ts';
import { SignedOnAccounts } from './sign-on/signed-on.service.ts';
import { TokensController } from './tokens/tokens.controller.ts';
import { Tokens } from './tokens/tokens.service.ts';

export const ACCOUNT_SERVICES = [
  outboxProvider,
  Acceptance,
  Administration,
  Confirmation,
  Invitations,
  NewPasswords,
  Passkeys,
  PasswordHashing,
  Passwords,
  Roles,
  SecondFactors,
  Sessions,
  SignedOnAccounts,
  SignIn,
  SignOn,
  Tokens,
];

/** Accounts: how people come in, and who looks after that. */
@Module({
  imports: [CyclesModule, CycleAccessModule],
  controllers: [
    HomeController,
    SignInController,
    SecondStepController,
    ConfirmationController,
    SetUpController,
    PasswordsController,
    JoinController,
    SignOnController,
    TokensController,
    AccountController,
    AdministrationController,
    InvitationsController,
    CycleAccessPageController,
    RolesController,
    RecordController,
  ],
  providers: [
    { provide: ACCOUNTS_CONFIG, useFactory: () => readAccountsConfig(withSecretFiles(process.env)) },
    ...ACCOUNT_SERVICES,
    Arrivals,
  ],
})
export class AccountsModule {}
