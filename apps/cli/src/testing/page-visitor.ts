/** Somebody at the pages without a browser: keeps cookies, follows redirections, and sends forms as they were given. */
export class PageVisitor {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  constructor(address: string) {
    this.#address = address;
  }

  async look(path: string): Promise<{ path: string; status: number; text: string }> {
    return this.#answer(path, await this.#ask(path, {}));
  }

  /** Fills the form of a page whose action is `action`, and sends it. */
  async send(path: string, action: string, fields: Readonly<Record<string, string>>) {
    const { text } = await this.look(path);
    const form = text.slice(text.indexOf(`action="${action}"`));
    const token = /name="form-token" value="([^"]+)"/.exec(form)?.[1];
    if (token === undefined) throw new Error(`${path} has no form for ${action}`);
    const body = new URLSearchParams({ 'form-token': token, ...fields });
    return this.#answer(action, await this.#ask(action, { method: 'POST', body }));
  }

  async #ask(path: string, request: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { origin: this.#address, accept: 'text/html', cookie };
    const answer = await fetch(this.#address + path, { ...request, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }

  async #answer(path: string, answer: Response): Promise<{ path: string; status: number; text: string }> {
    const to = answer.headers.get('location');
    if (to !== null) return this.look(to);
    return { path, status: answer.status, text: await answer.text() };
  }
}
