/** What keys are made from where nobody has given a secret: known to all, and refused in production. */
export const DEVELOPMENT_SECRET = 'concord development secret, known to all';

const SHORTEST = 32;

export interface InstallationSecret {
  secret: string;
  /** What is wrong with it, in words that do not repeat it. */
  fault?: string;
}

/**
 * The secret that keys are derived from: `CONCORD_SECRET`, the same in every process of an installation. Outside
 * production (`NODE_ENV`) {@link DEVELOPMENT_SECRET} stands in for it.
 */
export function installationSecret({
  CONCORD_SECRET,
  NODE_ENV,
}: Readonly<Record<string, string | undefined>>): InstallationSecret {
  const secret = CONCORD_SECRET || DEVELOPMENT_SECRET;
  if (secret.length < SHORTEST) {
    return { secret, fault: `CONCORD_SECRET must have at least ${SHORTEST} characters` };
  }
  if (NODE_ENV === 'production' && secret === DEVELOPMENT_SECRET) {
    return { secret, fault: 'CONCORD_SECRET must be given, and be none that others know' };
  }
  return { secret };
}
