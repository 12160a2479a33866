const SHORTEST = 32;
/** What stands in examples, and in nobody's secrets. */
const PLACEHOLDER = /change|example|secret|password|default|(.)\1{7}/i;

/** What is wrong with an installation's secret (`CONCORD_SECRET`), in words that do not repeat it; nothing where it is good. */
export function secretFaults(secret: string, isProduction: boolean): string[] {
  if (secret.length < SHORTEST)
    return [`CONCORD_SECRET must have at least ${SHORTEST} characters, made by chance`];
  if (isProduction && PLACEHOLDER.test(secret)) {
    return ['CONCORD_SECRET is one that stands in examples; production needs one made by chance'];
  }
  return [];
}
