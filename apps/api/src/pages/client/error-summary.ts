/**
 * Puts the reader where the errors are listed, and from there, by a link, into the field itself: scrolled so that the
 * field's question is in sight too.
 */
export function focusErrors(page: Document): void {
  const summary = page.querySelector<HTMLElement>('[data-error-summary]');
  if (summary === null) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true });
  summary.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const field = link === null ? null : page.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field === null) return;
    event.preventDefault();
    (field.closest('fieldset, .govuk-form-group') ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}
