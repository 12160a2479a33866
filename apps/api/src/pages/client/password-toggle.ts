/** Lets a password be seen while it is typed, and hides it again before it is sent. */
export function showPasswords(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-shows]')) {
    const input = page.getElementById(button.dataset.shows ?? '');
    if (!(input instanceof HTMLInputElement)) continue;
    const say = (shown: boolean) => {
      input.type = shown ? 'text' : 'password';
      button.textContent = (shown ? button.dataset.hide : button.dataset.show) ?? '';
      button.setAttribute('aria-label', (shown ? button.dataset.hideLabel : button.dataset.showLabel) ?? '');
    };
    button.hidden = false;
    button.addEventListener('click', () => say(input.type === 'password'));
    input.form?.addEventListener('submit', () => say(false));
  }
}
