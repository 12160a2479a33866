import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets that containers give as files: `NAME_FILE` says where `NAME` is to be read. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'CONCORD_SECRET',
  'CONCORD_SECRET_BEFORE',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
] as const;

/** A secret's file that cannot be read, or stands beside the secret itself. */
export class SecretFileError extends Error {
  override readonly name = 'SecretFileError';
}

/**
 * The environment with each secret that is given by a file read from it; white space around it falls away. An empty file
 * gives an empty value, as if nothing were given.
 * @throws SecretFileError that names every variable at fault, and repeats no secret.
 */
export function withSecretFiles(environment: Environment): Environment {
  const read: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of SECRETS) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    if (environment[name]) {
      faults.push(`${name} and ${name}_FILE are both given; expected one of them`);
      continue;
    }
    try {
      read[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      faults.push(`${name}_FILE cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  if (faults.length > 0) throw new SecretFileError(faults.join('; '));
  return { ...environment, ...read };
}
