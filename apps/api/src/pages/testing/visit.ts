import { type IncomingHttpHeaders, request } from 'node:http';

export interface Visit {
  status: number;
  headers: Headers;
  text: string;
}

/** Asks for a page as a browser does, following nothing. */
export async function visit(url: string, path: string, init: RequestInit = {}): Promise<Visit> {
  const response = await fetch(url + path, {
    redirect: 'manual',
    ...init,
    headers: { Accept: 'text/html,application/xhtml+xml', ...init.headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Asks without unpacking what comes. */
export function getRaw(
  url: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });
}

/** A browser's cookies and forms without a browser: it sends what a page's form holds, with what is typed in it. */
export class Visitor {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  /** Sent with every request. */
  readonly headers: Record<string, string>;

  constructor(url: string, { headers = {}, cookies = {} } = {}) {
    this.#url = url;
    this.headers = headers;
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, String(value));
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async get(path: string): Promise<Visit> {
    return this.#send(path, {});
  }

  /** The token of the forms of a page. */
  async tokenOf(path: string): Promise<string> {
    return tokenIn((await this.get(path)).text);
  }

  /** Sends a form, as from a page of the application itself if nothing else is said. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin', Origin: this.#url },
  ): Promise<Visit> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  async #send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Visit> {
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await visit(this.#url, path, {
      ...init,
      headers: { ...this.headers, ...(cookies === '' ? {} : { Cookie: cookies }), ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }
}

export function tokenIn(html: string): string {
  return /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
