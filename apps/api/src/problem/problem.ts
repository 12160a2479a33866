/** Every kind of problem that the interface answers with: its HTTP status and its title. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request is not well formed' },
  'malformed-document': { status: 400, title: 'The document is not well-formed JSON' },
  'sign-in-required': { status: 401, title: 'This is open to those who have signed in' },
  forbidden: { status: 403, title: 'This is not open to you' },
  'not-your-section': { status: 403, title: 'This section of the outline is not yours to fill' },
  'form-expired': { status: 403, title: 'The form is out of date' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This cannot be done with this address' },
  'cycle-not-open': { status: 409, title: 'The cycle does not take outlines now' },
  'other-stage': { status: 409, title: 'The cycle is in another stage' },
  'case-refused': { status: 409, title: 'The case does not take this now' },
  'edition-not-ready': { status: 409, title: 'The edition is not compiled' },
  'not-publishable': { status: 409, title: 'The edition cannot be published' },
  'stale-draft': { status: 412, title: 'The draft has changed meanwhile' },
  'stale-case': { status: 412, title: 'The case has changed meanwhile' },
  'stale-cycle': { status: 412, title: 'The cycle’s file has changed meanwhile' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'invalid-fields': { status: 422, title: 'The request has fields that cannot be accepted' },
  'invalid-outline': { status: 422, title: 'The outline does not follow its format' },
  'invalid-cycle': { status: 422, title: 'The cycle’s file does not follow its format' },
  'invalid-scenario': { status: 422, title: 'The scenario does not follow its format' },
  'invalid-rule': { status: 422, title: 'The rule cannot be worked out' },
  'not-additive': { status: 422, title: 'Corridors of this measure do not add up' },
  'too-demanding': { status: 422, title: 'This takes more than can be given to it' },
  'key-reused': { status: 422, title: 'The key belongs to another request' },
  'open-questions': { status: 422, title: 'The outline has points to settle before it can be submitted' },
  'precondition-required': { status: 428, title: 'The request must say which version it changes' },
  busy: { status: 429, title: 'Others are being worked out' },
  'too-many-requests': { status: 429, title: 'Too many requests came from there' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'The service cannot answer now' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof PROBLEMS;

/** One thing to put right, and where: in the body, in the query or path, or in a header. */
export interface ProblemError {
  /** RFC 6901 pointer into the body (for a section, into the whole outline). */
  pointer?: string;
  /** Name of a query or path parameter. */
  parameter?: string;
  /** Name of a request header. */
  header?: string;
  /** Of a spreadsheet: the sheet, the row from 1, the column's letter and its heading. */
  sheet?: string;
  row?: number;
  column?: string;
  heading?: string;
  detail: string;
  expected?: string;
}

export interface ProblemOptions {
  errors?: readonly ProblemError[];
  headers?: Readonly<Record<string, string>>;
}

/** What went wrong with a request, in words for whoever sent it; answered as problem details (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly errors: readonly ProblemError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, detail: string, options: ProblemOptions = {}) {
    super(detail);
    this.kind = kind;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return PROBLEMS[this.kind].status;
  }

  /** The body of the answer. */
  toBody(requestId: string): Record<string, unknown> {
    return {
      type: `urn:concord:problem:${this.kind}`,
      title: PROBLEMS[this.kind].title,
      status: this.status,
      detail: this.message,
      requestId,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    };
  }
}
