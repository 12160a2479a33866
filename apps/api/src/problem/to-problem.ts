import { errorCode } from '@concord/service';
import { HttpException } from '@nestjs/common';
import { PROBLEMS, Problem, type ProblemKind } from './problem.ts';

/** Classes of SQLSTATE that say the database cannot answer, rather than that the question was wrong. */
const UNAVAILABLE_CLASSES = new Set(['08', '53', '57', '58']);
const UNAVAILABLE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** The driver gives these no code. */
const UNAVAILABLE_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected)/;

/** The problem that an error of any origin is answered with; it tells nothing that the error did not mean to tell. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseUnavailable(error)) return unavailable();
  if (isRefusedByDatabase(error))
    return new Problem('forbidden', 'None of your roles lets you do this here.');
  if (isUnstorable(error)) {
    return new Problem('malformed-request', 'A text holds a character that cannot be kept, such as U+0000.');
  }
  if (error instanceof HttpException) return fromHttp(error);
  if (isClientError(error))
    return new Problem('malformed-request', 'The address or a header cannot be read.');
  return new Problem('internal', 'The request could not be answered. Its id finds it in the log.');
}

/** Whether the database, not the request, is why something did not work. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = errorCode(error);
  if (code !== undefined) {
    return UNAVAILABLE_CODES.has(code) || (code.length === 5 && UNAVAILABLE_CLASSES.has(code.slice(0, 2)));
  }
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable);
  return UNAVAILABLE_MESSAGES.test(error.message);
}

/** SQLSTATE of what row-level security, or a privilege that is not held, refuses. */
const INSUFFICIENT_PRIVILEGE = '42501';

function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Error && errorCode(error) === INSUFFICIENT_PRIVILEGE;
}

/** SQLSTATE of a text, alone or within JSON, with a character that the database has no place for. */
const UNSTORABLE = new Set(['22021', '22P05']);

function isUnstorable(error: unknown): boolean {
  return error instanceof Error && UNSTORABLE.has(errorCode(error) ?? '');
}

function unavailable(): Problem {
  return new Problem(
    'unavailable',
    'The database does not answer. Nothing was saved; please try again shortly.',
    {
      headers: { 'Retry-After': '5' },
    },
  );
}

function unreadable(): Problem {
  return new Problem('malformed-request', 'The address or a header cannot be read.');
}

function fromHttp(error: HttpException): Problem {
  const status = error.getStatus();
  if (status === 400) return unreadable();
  if (status === 404) return new Problem('not-found', 'No such address.');
  if (status === 503) return unavailable();
  const kind = (Object.keys(PROBLEMS) as ProblemKind[]).find((each) => PROBLEMS[each].status === status);
  return new Problem(kind ?? (status < 500 ? 'malformed-request' : 'internal'), error.message);
}

/** What the router throws for an address that it cannot decode. */
function isClientError(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 400;
}
