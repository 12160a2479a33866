/** A refusal that belongs to the field, not to the machinery: callers tell it apart by a code that stays the same. */
export class DomainError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The thing asked for does not exist, or is not for this reader to know of. */
export class NotFound extends DomainError {
  constructor(what: string) {
    super('not-found', `${what} is not found`);
  }
}

/** A draft was changed by someone else since it was read. */
export class StaleDraft extends DomainError {
  /** The version that the draft is at now. */
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super('stale-draft', `The draft was changed since it was read; it is now at version ${currentVersion}`);
    this.currentVersion = currentVersion;
  }
}
