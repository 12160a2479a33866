import { UsageError } from '../usage-error.ts';

/** Options by which a command reaches a server; each has its variable in the environment. */
export const SERVER_OPTIONS = { url: { type: 'string' }, token: { type: 'string' } } as const;
export const SERVER_USAGE = '[--url URL] [--token TOKEN]';

/** What a server answered, if it answered well. */
export interface ServerAnswer {
  status: number;
  body: unknown;
  /** Of what was read or written, as the server gave it. */
  etag: string | undefined;
}

interface ProblemBody {
  detail?: string;
  errors?: {
    pointer?: string;
    parameter?: string;
    sheet?: string;
    row?: number;
    column?: string;
    detail: string;
    expected?: string;
  }[];
}

/** In milliseconds. */
const PATIENCE = 120_000;

/** The interface of a server for programs, with somebody's token. */
export class Server {
  readonly #url: string;
  readonly #token: string;

  /** @throws UsageError where the address or the token is neither given nor in the environment. */
  constructor({ url, token }: { url?: string | undefined; token?: string | undefined }) {
    this.#url = addressOf(url ?? process.env.CONCORD_URL);
    const secret = token ?? process.env.CONCORD_TOKEN;
    if (!secret) throw new UsageError('There is no token: set CONCORD_TOKEN, or give --token');
    this.#token = secret;
  }

  /**
   * Asks the server.
   * @param absent whether there may be nothing: then 404 is an answer.
   * @throws UsageError with everything that the server finds amiss with what was sent; Error where it fails itself.
   */
  async ask(
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    {
      body,
      headers = {},
      absent = false,
    }: { body?: string; headers?: Record<string, string>; absent?: boolean } = {},
  ): Promise<ServerAnswer> {
    const response = await this.#send(method, path, body, headers);
    const text = await response.text();
    const etag = response.headers.get('ETag') ?? undefined;
    if (response.ok)
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text), etag };
    if (absent && response.status === 404) return { status: 404, body: undefined, etag };
    if (response.status >= 500)
      throw new Error(`${this.#url}${path} answers ${response.status}: ${detailOf(text)}`);
    throw new UsageError(complaint(response.status, text));
  }

  async #send(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    try {
      return await fetch(`${this.#url}/api/v1${path}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          Authorization: `Bearer ${this.#token}`,
          Accept: 'application/json',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body }),
      });
    } catch (error) {
      throw new Error(`${this.#url} cannot be reached: ${reasonOf(error)}`);
    }
  }
}

function addressOf(url: string | undefined): string {
  if (!url) throw new UsageError('There is no address: set CONCORD_URL, or give --url');
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new UsageError(`--url ${url}: expected an address such as https://concord.example.org`);
  }
  return parsed.href.replace(/\/+$/, '');
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

/** What is amiss, a line each: `PLACE: what is there, expected what`. */
function complaint(status: number, text: string): string {
  const problem = problemOf(text);
  if (status === 412) return 'The draft was saved since it was pulled. Pull it again, then push.';
  const lines = (problem.errors ?? []).map((error) => {
    const cell = error.row === undefined ? '' : ` ${error.column ?? ''}${error.row}`;
    const place =
      error.sheet === undefined ? (error.pointer ?? error.parameter ?? '') : `${error.sheet}${cell}`;
    return `${place || '/'}: ${error.detail}${error.expected === undefined ? '' : `, expected ${error.expected}`}`;
  });
  return [problem.detail ?? `The server answers ${status}`, ...lines].join('\n');
}

function detailOf(text: string): string {
  return problemOf(text).detail ?? 'no reason given';
}

function problemOf(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {};
  }
}
