import { type Answer, type AutosaveWords, showConflicts, showFaults } from './autosave-messages.ts';

/** Milliseconds of rest after which what was typed is saved, and after which a save that did not arrive is tried again. */
const REST = 2000;
const RETRY = 5000;
const LONGEST_RETRY = 60_000;

/**
 * Saves a form `data-autosave` by itself while it is filled: two seconds after the last change, to the address that the
 * attribute names or, where it names none, its button sends it to. What cannot be saved for want of a session is kept in this tab, and is in the form again after
 * signing in.
 */
export function saveWhileTyping(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-autosave]')) new Autosave(form, page);
}

class Autosave {
  readonly #form: HTMLFormElement;
  readonly #page: Document;
  readonly #words: AutosaveWords;
  readonly #status: HTMLElement | null;
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
    this.#words = JSON.parse(form.dataset.words ?? '{}') as AutosaveWords;
    this.#status = form.querySelector('[data-saved]');
    // Of several forms of a page each has its own.
    this.#keptAs = `concord ${form.dataset.autosave || location.pathname}`;
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
      const response = await fetch(this.#form.dataset.autosave || this.#form.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(sent),
      });
      if (response.ok) this.#saved((await response.json()) as Answer);
      else this.#refused(response);
    } catch {
      this.#again();
    } finally {
      this.#isSending = false;
    }
    if (this.#isChanged && this.#retry === RETRY) this.#plan(REST);
  }

  #saved(answer: Answer): void {
    const { savedAt, basis, readers, faults } = answer;
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
    showFaults(this.#form, faults, this.#words);
    showConflicts(this.#form, answer, this.#words);
    if (!this.#isChanged) this.#form.dispatchEvent(new Event('concord:saved'));
  }

  /** A session that ended is for its person to renew; anything else may pass. */
  #refused(response: Response): void {
    if (response.status === 401 || response.status === 403) {
      this.#isChanged = true;
      this.#keep();
      this.#say(this.#words.signIn, 'waiting', this.#words.signInLink);
    } else if (response.status >= 400 && response.status < 500 && response.status !== 429) {
      this.#isChanged = true;
      this.#keep();
      this.#say(response.status === 409 ? this.#words.closed : this.#words.unsaved, 'waiting');
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
}

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}
