/** What came back for a form that was saved by itself. */
export interface Answer {
  savedAt: string;
  basis: string;
  readers: string;
  faults: { id: string; text: string }[];
  conflicts: { field: string; label: string; mine: string; theirs: string; by: string }[];
  bothTexts: string;
}

/** What a page says by itself while it saves. */
export type AutosaveWords = Readonly<
  Record<
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

/** Shows at each field of a form what of it cannot be read, and takes away what was said before. */
export function showFaults(form: HTMLFormElement, faults: Answer['faults'], words: AutosaveWords): void {
  for (const message of form.querySelectorAll('.govuk-error-message')) {
    if (!message.id.endsWith('-error')) continue;
    const id = message.id.slice(0, -'-error'.length);
    if (faults.some((fault) => fault.id === id)) continue;
    message.closest('.govuk-form-group')?.classList.remove('govuk-form-group--error');
    mark(form, id, false);
    message.remove();
  }
  const page = form.ownerDocument;
  for (const { id, text } of faults) {
    const field = page.getElementById(id);
    const group = field?.closest('.govuk-form-group');
    if (!field || !group || page.getElementById(`${id}-error`) !== null) continue;
    const message = element(form, 'p', 'govuk-error-message', text);
    message.id = `${id}-error`;
    message.prepend(element(form, 'span', 'govuk-visually-hidden', words.errorPrefix), ' ');
    field.before(message);
    group.classList.add('govuk-form-group--error');
    mark(form, id, true);
  }
}

function mark(form: HTMLFormElement, id: string, isAtFault: boolean): void {
  const field = form.ownerDocument.getElementById(id);
  if (field === null) return;
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
  const others = described.filter((each) => each !== '' && each !== `${id}-error`);
  const next = isAtFault ? [...others, `${id}-error`] : others;
  if (next.length > 0) field.setAttribute('aria-describedby', next.join(' '));
  else field.removeAttribute('aria-describedby');
  for (const kind of ['input', 'textarea', 'select']) {
    if (field.classList.contains(`govuk-${kind}`)) field.classList.toggle(`govuk-${kind}--error`, isAtFault);
  }
  if (isAtFault) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

/** Shows both texts where the page is; they are settled on a page of their own. Says the same once. */
export function showConflicts(
  form: HTMLFormElement,
  { conflicts, bothTexts }: Pick<Answer, 'conflicts' | 'bothTexts'>,
  words: AutosaveWords,
): void {
  const place = form.querySelector<HTMLElement>('[data-conflicts]');
  const shown = JSON.stringify(conflicts);
  if (place === null || place.dataset.shown === shown) return;
  place.dataset.shown = shown;
  place.replaceChildren(
    ...conflicts.map(({ label, mine, theirs, by }) => {
      const box = element(form, 'div', 'govuk-inset-text concord-disputed', '');
      box.setAttribute('role', 'alert');
      box.append(
        element(form, 'p', 'govuk-body', `${label}: ${words.conflict}`),
        pair(form, by === '' ? words.theirs : `${words.theirs} (${by})`, theirs),
        pair(form, words.yours, mine),
      );
      const link = form.ownerDocument.createElement('a');
      link.className = 'govuk-link';
      link.href = bothTexts;
      link.textContent = words.settle;
      box.append(link);
      return box;
    }),
  );
}

function pair(form: HTMLFormElement, label: string, text: string): HTMLElement {
  const both = element(form, 'div', 'concord-text', text);
  both.dir = 'auto';
  both.prepend(element(form, 'strong', 'concord-text__label', label));
  return both;
}

function element(
  { ownerDocument }: HTMLFormElement,
  name: 'p' | 'div' | 'strong' | 'span',
  className: string,
  text: string,
): HTMLElement {
  const made = ownerDocument.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
