const SENT = 'data-sent';

/** Sends a form once, however often its button is pressed; a page that is gone back to may send it again. */
export function sendOnce(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      if (form.hasAttribute(SENT)) event.preventDefault();
      form.setAttribute(SENT, '');
      const button = (event as SubmitEvent).submitter;
      // The attribute rather than the property: a disabled button's name and value would not be sent.
      button?.setAttribute('aria-disabled', 'true');
    });
  }
  addEventListener('pageshow', () => {
    for (const form of page.querySelectorAll(`form[${SENT}]`)) {
      form.removeAttribute(SENT);
      for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled');
    }
  });
}
