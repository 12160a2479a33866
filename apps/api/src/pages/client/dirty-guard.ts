/** Asks before a page is left whose form holds what was typed and neither sent nor saved by itself. */
export function guardUnsaved(page: Document): void {
  const changed = new Set<HTMLFormElement>();
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-guard]')) {
    form.addEventListener('input', () => changed.add(form));
    for (const event of ['submit', 'concord:saved']) form.addEventListener(event, () => changed.delete(form));
  }
  addEventListener('beforeunload', (event) => {
    if (changed.size > 0) event.preventDefault();
  });
}
