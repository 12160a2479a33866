/** Milliseconds of rest after which the count is read out, so that not every letter is. */
const REST = 1000;

/** Says how many characters are left, as the server counts them: code points, with one for each new line. */
export function countCharacters(page: Document): void {
  for (const group of page.querySelectorAll<HTMLElement>('[data-most]')) {
    const area = group.querySelector('textarea');
    const message = group.querySelector<HTMLElement>('[data-count]');
    const announcement = group.querySelector<HTMLElement>('[data-announce]');
    if (area === null || message === null || announcement === null) continue;
    const numbers = new Intl.NumberFormat(`${page.documentElement.lang}-u-nu-latn`);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      const left = Number(group.dataset.most) - [...area.value].length;
      const words = (left < 0 ? group.dataset.over : group.dataset.left) ?? '';
      message.textContent = words.replace('#', numbers.format(Math.abs(left)));
      message.classList.toggle('govuk-error-message', left < 0);
      message.classList.toggle('govuk-hint', left >= 0);
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        announcement.textContent = message.textContent;
      }, REST);
    };
    area.addEventListener('input', count);
    addEventListener('pageshow', count);
  }
}
