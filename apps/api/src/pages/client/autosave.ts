/** Milliseconds of rest after which what was typed is saved, and after which a save that did not arrive is tried again. */
const REST = 2000;
const RETRY = 5000;
const LONGEST_RETRY = 60_000;

interface Answer {
  savedAt: string;
  basis: string;
  readers: string;
  faults: { id: string; text: string }[];
  conflicts: { field: string; label: string; mine: string; theirs: string; by: string }[];
  bothTexts: string;
}

type Words = Readonly<
  Record<
    | 'saving'
    | 'saved'
    | 'unsaved'
    | 'signIn'
    | 'signInLink'
    | 'refilled'
    | 'closed'
    | 'yours'
    | 'theirs'
    | 'conflict'
    | 'settle'
    | 'errorPrefix',
    string
  >
>;

/**
 * Saves a form `data-autosave` by itself while it is filled: two seconds after the last change, to the address that its
 * button sends it to. What cannot be saved for want of a session is kept in this tab, and is in the form again after
 * signing in.
 */
export function saveWhileTyping(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-autosave]')) new Autosave(form, page);
}

class Autosave {
  readonly #form: HTMLFormElement;
  readonly #page: Document;
  readonly #words: Words;
  readonly #status: HTMLElement | null;
  readonly #conflicts: HTMLElement | null;
  /** Under which this tab keeps what could not be sent; whoever else signs in here does not get it. */
  readonly #keptAs: string;
  readonly #person: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #isChanged = false;
  #retry = RETRY;

  constructor(form: HTMLFormElement, page: Document) {
    this.#form = form;
    this.#page = page;
    this.#words = JSON.parse(form.dataset.words ?? '{}') as Words;
    this.#status = form.querySelector('[data-saved]');
    this.#conflicts = form.querySelector('[data-conflicts]');
    this.#keptAs = `concord ${location.pathname}`;
    this.#person = page.querySelector('[data-person]')?.textContent ?? '';
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('change', () => this.#changed());
    form.addEventListener('submit', () => {
      clearTimeout(this.#timer);
      this.#isChanged = false;
    });
    addEventListener('pageshow', () => this.#refill());
  }

  #changed(): void {
    this.#isChanged = true;
    this.#plan(REST);
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), delay);
  }

  async #send(): Promise<void> {
    if (this.#isSending || !this.#isChanged) return;
    this.#isSending = true;
    this.#isChanged = false;
    const sent = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
    try {
      const response = await fetch(this.#form.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(sent),
      });
      if (response.ok) this.#saved((await response.json()) as Answer);
      else await this.#refused(response);
    } catch {
      this.#again();
    } finally {
      this.#isSending = false;
    }
    if (this.#isChanged && this.#retry === RETRY) this.#plan(REST);
  }

  #saved({ savedAt, basis, readers, faults, conflicts, bothTexts }: Answer): void {
    this.#retry = RETRY;
    sessionStorage.removeItem(this.#keptAs);
    const field = this.#form.elements.namedItem('basis');
    if (field instanceof HTMLInputElement) field.value = basis;
    const time = new Date(savedAt).toLocaleTimeString(`${this.#page.documentElement.lang}-u-nu-latn`, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    this.#say(this.#words.saved.replace('#', time), 'saved');
    const audience = this.#form.querySelector('[data-readers]');
    if (audience !== null && readers !== '') audience.textContent = readers;
    this.#showFaults(faults);
    this.#showConflicts(conflicts, bothTexts);
    if (!this.#isChanged) this.#form.dispatchEvent(new Event('concord:saved'));
  }

  /** A session that ended is for its person to renew; anything else may pass. */
  async #refused(response: Response): Promise<void> {
    const { kind } = (await response.json().catch(() => ({}))) as { kind?: string };
    if (response.status === 401 || response.status === 403) {
      this.#isChanged = true;
      this.#keep();
      this.#say(this.#words.signIn, 'waiting', this.#words.signInLink);
    } else if (response.status >= 400 && response.status < 500 && response.status !== 429) {
      this.#isChanged = true;
      this.#keep();
      this.#say(response.status === 409 ? this.#words.closed : (kind ?? this.#words.unsaved), 'waiting');
    } else this.#again();
  }

  #again(): void {
    this.#isChanged = true;
    this.#keep();
    this.#say(this.#words.unsaved, 'waiting');
    this.#plan(this.#retry);
    this.#retry = Math.min(2 * this.#retry, LONGEST_RETRY);
  }

  #keep(): void {
    const pairs = [...new FormData(this.#form)].filter(([name]) => name !== 'form-token');
    try {
      sessionStorage.setItem(this.#keptAs, JSON.stringify({ person: this.#person, pairs }));
    } catch {
      // A tab that may keep nothing still holds the form itself.
    }
  }

  /** Puts back what could not be sent, if it is of the same person, and sends it. */
  #refill(): void {
    const kept = sessionStorage.getItem(this.#keptAs);
    if (kept === null) return;
    sessionStorage.removeItem(this.#keptAs);
    const { person, pairs } = JSON.parse(kept) as { person: string; pairs: [string, string][] };
    if (person !== this.#person) return;
    for (const field of this.#form.elements) {
      if (!isField(field) || field.name === '' || field.name === 'form-token') continue;
      const own = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
        field.checked = own.includes(field.value);
      } else if (own[0] !== undefined) field.value = own[0];
    }
    this.#say(this.#words.refilled, 'saved');
    this.#changed();
  }

  /** Says it once, so that whoever listens is not told the same again and again. */
  #say(text: string, state: 'saved' | 'waiting', link?: string): void {
    const status = this.#status;
    if (status === null) return;
    status.classList.toggle('concord-saved--waiting', state === 'waiting');
    if (status.textContent === text && link === undefined) return;
    status.textContent = text;
    if (link === undefined) return;
    const anchor = this.#page.createElement('a');
    anchor.className = 'govuk-link';
    anchor.href = location.href;
    anchor.textContent = link;
    // What is kept is the point of going there: no question is to be asked before.
    anchor.addEventListener('click', () => this.#form.dispatchEvent(new Event('concord:saved')));
    status.append(' ', anchor);
  }

  #showFaults(faults: Answer['faults']): void {
    for (const message of this.#form.querySelectorAll('.govuk-error-message')) {
      const id = message.id.replace(/-error$/, '');
      if (message.closest('[data-most]') !== null && !message.id.endsWith('-error')) continue;
      if (faults.some((fault) => fault.id === id)) continue;
      message.closest('.govuk-form-group')?.classList.remove('govuk-form-group--error');
      this.#mark(id, false);
      message.remove();
    }
    for (const { id, text } of faults) {
      const field = this.#page.getElementById(id);
      const group = field?.closest('.govuk-form-group');
      if (field === null || field === undefined || group === null || group === undefined) continue;
      if (this.#page.getElementById(`${id}-error`) !== null) continue;
      const message = this.#page.createElement('p');
      message.id = `${id}-error`;
      message.className = 'govuk-error-message';
      const prefix = this.#page.createElement('span');
      prefix.className = 'govuk-visually-hidden';
      prefix.textContent = `${this.#words.errorPrefix} `;
      message.append(prefix, text);
      field.before(message);
      group.classList.add('govuk-form-group--error');
      this.#mark(id, true);
    }
  }

  #mark(id: string, isAtFault: boolean): void {
    const field = this.#page.getElementById(id);
    if (field === null) return;
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each !== '');
    const others = described.filter((each) => each !== `${id}-error`);
    const next = isAtFault ? [...others, `${id}-error`] : others;
    if (next.length > 0) field.setAttribute('aria-describedby', next.join(' '));
    else field.removeAttribute('aria-describedby');
    for (const kind of ['input', 'textarea', 'select']) {
      if (field.classList.contains(`govuk-${kind}`))
        field.classList.toggle(`govuk-${kind}--error`, isAtFault);
    }
    if (isAtFault) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }

  /** Both texts, side by side, where the page is; they are settled on a page of their own. */
  #showConflicts(conflicts: Answer['conflicts'], bothTexts: string): void {
    const place = this.#conflicts;
    if (place === null) return;
    const shown = JSON.stringify(conflicts);
    if (place.dataset.shown === shown) return;
    place.dataset.shown = shown;
    place.replaceChildren(
      ...conflicts.map(({ label, mine, theirs, by }) => {
        const box = this.#page.createElement('div');
        box.className = 'govuk-inset-text concord-disputed';
        box.setAttribute('role', 'alert');
        box.append(
          this.#element('p', 'govuk-body', `${label}: ${this.#words.conflict}`),
          this.#pair(by === '' ? this.#words.theirs : `${this.#words.theirs} (${by})`, theirs),
          this.#pair(this.#words.yours, mine),
        );
        const link = this.#page.createElement('a');
        link.className = 'govuk-link';
        link.href = bothTexts;
        link.textContent = this.#words.settle;
        box.append(link);
        return box;
      }),
    );
  }

  #pair(label: string, text: string): HTMLElement {
    const pair = this.#element('div', 'concord-text', text);
    pair.dir = 'auto';
    pair.prepend(this.#element('strong', 'concord-text__label', label));
    return pair;
  }

  #element(name: 'p' | 'div' | 'strong', className: string, text: string): HTMLElement {
    const element = this.#page.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  }
}

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}
