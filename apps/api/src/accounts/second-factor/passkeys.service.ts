import {
  addPasskey,
  beginAttempt,
  findAccount,
  findPasskey,
  INSTALLATION_CHAIN,
  keepChallenge,
  listPasskeys,
  type PasskeyRecord,
  recordAct,
  takeAttempt,
  takeChallenge,
  usePasskey,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import { RateLimits } from '../../access/rate-limits.ts';
import { Database } from '../../database/database.ts';
import type { Origin } from '../origin-of-request.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { type Added, SecondFactors, type Session } from './second-factor.service.ts';

/** Milliseconds for a browser to come back with a passkey's answer. */
const PATIENCE = 5 * 60_000;

/** Passkeys (WebAuthn): beside a password, or in place of one where the device asks who uses it. */
@Injectable()
export class Passkeys {
  readonly #database: Database;
  readonly #limits: RateLimits;
  readonly #sessions: Sessions;
  readonly #factors: SecondFactors;

  constructor(database: Database, limits: RateLimits, sessions: Sessions, factors: SecondFactors) {
    this.#database = database;
    this.#limits = limits;
    this.#sessions = sessions;
    this.#factors = factors;
  }

  /** What a browser needs to make a passkey. @param site where the pages are, as browsers see it. */
  async registration(session: Session, site: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return this.#database.forSignIn(async (manager) => {
      const options = await generateRegistrationOptions({
        rpName: 'Concord',
        rpID: new URL(site).hostname,
        userName: session.email,
        userDisplayName: session.name,
        // The account's id tells nothing of its owner.
        userID: new Uint8Array(Buffer.from(session.account)),
        timeout: PATIENCE,
        excludeCredentials: (await listPasskeys(manager, session.account)).map(describe),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      });
      await keepChallenge(manager, session.secret, { kind: 'passkey', challenge: options.challenge });
      return options;
    });
  }

  /** Adds the passkey that a browser made. @returns null where it did not answer to what was asked. */
  async register(session: Session, site: string, answer: string, label: string): Promise<Added | null> {
    const expectedChallenge = await this.#takeChallenge(session);
    const response = parse<RegistrationResponseJSON>(answer);
    if (expectedChallenge === null || response === undefined) return null;
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site,
      expectedRPID: new URL(site).hostname,
      requireUserVerification: false,
    }).catch(() => undefined);
    if (!verified?.verified) return null;
    const { credential } = verified.registrationInfo;
    return this.#factors.add(session, 'passkey', (manager) =>
      addPasskey(manager, {
        account: session.account,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: response.response.transports ?? [],
        label,
      }),
    );
  }

  /** What a browser needs to answer for one of the account's passkeys, as a second factor. */
  secondStep(session: Session, site: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.#request(session, site, 'preferred');
  }

  /** Completes the session by one of its account's passkeys. @returns its new secret. */
  async giveSecond(session: Session, site: string, answer: string): Promise<string | null> {
    await this.#limits.consume('second-factor', session.account);
    const challenge = await this.#takeChallenge(session);
    return this.#database.forSignIn(async (manager) => {
      const passkey = await verify(manager, { challenge, site, answer, isAlone: false });
      if (passkey?.account === session.account) {
        return this.#sessions.complete(manager, session, 'passkey');
      }
      await recordRefusal(manager, session.account);
      return null;
    });
  }

  /** What a browser needs to show again, by one of the account's passkeys, who uses it. */
  confirmation(session: Session, site: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.#request(session, site, 'required');
  }

  /** Confirms the session by a passkey of its account whose device has asked who uses it. @returns its new secret. */
  async confirm(session: Session, site: string, answer: string): Promise<string | null> {
    await this.#limits.consume('second-factor', session.account);
    const challenge = await this.#takeChallenge(session);
    return this.#database.forSignIn(async (manager) => {
      const passkey = await verify(manager, { challenge, site, answer, isAlone: true });
      if (passkey?.account === session.account) {
        return this.#sessions.confirm(manager, session, 'passkey');
      }
      await recordRefusal(manager, session.account);
      return null;
    });
  }

  /** What a browser needs to sign in by a passkey alone, and the secret by which it comes back. */
  async firstStep(
    site: string,
    origin: Origin,
  ): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; attempt: string }> {
    await this.#limits.consume('sign-in-address', origin.address);
    const options = await generateAuthenticationOptions({
      rpID: new URL(site).hostname,
      timeout: PATIENCE,
      userVerification: 'required',
    });
    const attempt = await this.#database.forSignIn((manager) =>
      beginAttempt(
        manager,
        Buffer.from(JSON.stringify({ kind: 'passkey', challenge: options.challenge })),
        PATIENCE,
      ),
    );
    return { options, attempt };
  }

  /** Opens a session by a passkey whose device has asked who uses it, which is two factors in one. */
  async signIn(
    { attempt, answer, site }: { attempt: string; answer: string; site: string },
    origin: Origin,
    previous?: string,
  ): Promise<string | null> {
    await this.#limits.consume('sign-in-address', origin.address);
    return this.#database.forSignIn(async (manager) => {
      const kept = await takeAttempt(manager, attempt);
      const challenge = kept === null ? null : challengeIn(JSON.parse(kept.toString()));
      const passkey = await verify(manager, { challenge, site, answer, isAlone: true });
      const account = passkey === null ? null : await findAccount(manager, passkey.account);
      if (account?.disabledAt !== null) {
        await recordRefusal(manager, account?.id ?? null);
        return null;
      }
      return this.#sessions.open(manager, account.id, {
        stage: 'complete',
        method: 'passkey',
        origin,
        ...(previous === undefined ? {} : { previous }),
      });
    });
  }

  #request(
    session: Session,
    site: string,
    userVerification: 'preferred' | 'required',
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.#database.forSignIn(async (manager) => {
      const options = await generateAuthenticationOptions({
        rpID: new URL(site).hostname,
        timeout: PATIENCE,
        allowCredentials: (await listPasskeys(manager, session.account)).map(describe),
        userVerification,
      });
      await keepChallenge(manager, session.secret, { kind: 'passkey', challenge: options.challenge });
      return options;
    });
  }

  async #takeChallenge(session: Session): Promise<string | null> {
    return challengeIn(await this.#database.forSignIn((manager) => takeChallenge(manager, session.secret)));
  }
}

interface Answering {
  challenge: string | null;
  site: string;
  /** What the browser sent, as JSON. */
  answer: string;
  /** Whether there is no password beside it. */
  isAlone: boolean;
}

/** The passkey that answered to the challenge, with its counter moved on. */
async function verify(
  manager: EntityManager,
  { challenge, site, answer, isAlone }: Answering,
): Promise<PasskeyRecord | null> {
  const response = parse<AuthenticationResponseJSON>(answer);
  if (challenge === null || typeof response?.id !== 'string') return null;
  const passkey = await findPasskey(manager, response.id);
  if (passkey === null) return null;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site,
    expectedRPID: new URL(site).hostname,
    requireUserVerification: isAlone,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
    },
  }).catch(() => undefined);
  if (!verified?.verified) return null;
  await usePasskey(manager, passkey.id, verified.authenticationInfo.newCounter);
  return passkey;
}

function recordRefusal(manager: EntityManager, account: string | null): Promise<void> {
  return recordAct(manager, {
    chain: INSTALLATION_CHAIN,
    action: 'sign-in-refused',
    subject: { account, by: 'passkey' },
  });
}

function describe({ credentialId, transports }: PasskeyRecord): { id: string; transports: string[] } {
  return { id: credentialId, transports };
}

function challengeIn(kept: unknown): string | null {
  const { kind, challenge } = (kept ?? {}) as { kind?: unknown; challenge?: unknown };
  return kind === 'passkey' && typeof challenge === 'string' ? challenge : null;
}

/** What a browser sent; the library looks at the rest of its shape. */
function parse<T extends object>(json: string): T | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
