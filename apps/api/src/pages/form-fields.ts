/** Name of the field by which a form shows that a page of this application had it. */
export const TOKEN_FIELD = 'form-token';

const MOST_FIELDS = 2000;
/** What is asked again rather than kept or repeated. */
const SECRET_NAME = /(^|-)(password|code|credential)$/i;

/** Names and values as a form shows them; several under a name where it was sent several times. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form says. */
export class FormFields {
  readonly #pairs: readonly (readonly [string, string])[];
  /** The token that was sent with it; not one of its fields. */
  readonly token: string | undefined;

  constructor(pairs: Iterable<readonly [string, string]>, token?: string) {
    this.#pairs = [...pairs];
    this.token = token;
  }

  /** From a body of `application/x-www-form-urlencoded`. @throws RangeError with too many fields. */
  static parse(body: string): FormFields {
    const pairs = [...new URLSearchParams(body)];
    if (pairs.length > MOST_FIELDS) throw new RangeError('The form has too many fields');
    const token = pairs.find(([name]) => name === TOKEN_FIELD)?.[1];
    return new FormFields(
      pairs.filter(([name]) => name !== TOKEN_FIELD).map(([name, value]) => [name, plain(value)]),
      token,
    );
  }

  /** The text of a field, without space around it; empty where there is none. */
  text(name: string): string {
    return this.exact(name).trim();
  }

  /** The text of a field as it was typed, as a password must be taken. */
  exact(name: string): string {
    return this.#pairs.find(([each]) => each === name)?.[1] ?? '';
  }

  /** Every value of a name, as of boxes that are ticked. */
  all(name: string): string[] {
    return this.#pairs.filter(([each]) => each === name).map(([, value]) => value);
  }

  has(name: string): boolean {
    return this.#pairs.some(([each]) => each === name);
  }

  /** The names of its fields, each once. */
  names(): string[] {
    return [...new Set(this.#pairs.map(([name]) => name))];
  }

  /** Everything but secrets, to show the form again. */
  values(): FieldValues {
    const byName = Map.groupBy(this.pairs(), ([name]) => name);
    return Object.fromEntries(
      [...byName].map(([name, pairs]) => {
        const values = pairs.map(([, value]) => value);
        return [name, values.length === 1 ? (values[0] ?? '') : values];
      }),
    );
  }

  /** Everything but secrets, in the order in which it was sent. */
  pairs(): (readonly [string, string])[] {
    return this.#pairs.filter(([name]) => !SECRET_NAME.test(name));
  }
}

/** Browsers send line ends as CR and LF; a text is kept with LF, and without what PostgreSQL cannot hold. */
function plain(value: string): string {
  return value.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed();
}
