/** Milliseconds between two looks while the page is in view. */
const EVERY = 1_500;
/** After this many looks that failed one after the other, somebody is asked to look themselves. */
const PATIENCE = 5;

/** Keeps a list of questions up to date as the draft is saved, in this window, another, or by somebody else. */
export function followQuestions(page: Document): void {
  const region = page.querySelector<HTMLElement>('[data-follows]');
  const address = region?.dataset.follows;
  if (region === null || address === undefined) return;
  const announcer = page.createElement('div');
  announcer.className = 'govuk-visually-hidden';
  announcer.setAttribute('aria-live', 'polite');
  region.before(announcer);
  let tag = region.dataset.tag ?? '';
  let failed = 0;

  const look = async (): Promise<void> => {
    if (page.visibilityState !== 'visible') return;
    const answer = await fetch(address, { headers: { 'If-None-Match': tag }, cache: 'no-store' });
    if (answer.status === 304) return;
    if (!answer.ok) throw new Error(`Status ${answer.status}`);
    const next = await renewed(page);
    if (next === undefined) return;
    tag = next.dataset.tag ?? '';
    region.replaceChildren(...next.childNodes);
    announcer.textContent = region.dataset.renewed ?? '';
  };

  const again = (): void => {
    setTimeout(() => {
      look()
        .then(() => {
          failed = 0;
        })
        .catch(() => {
          failed += 1;
        })
        .finally(() => {
          if (failed < PATIENCE) again();
        });
    }, EVERY);
  };
  again();
}

/** The same region of the page as it would be loaded now. */
async function renewed(page: Document): Promise<HTMLElement | undefined> {
  const answer = await fetch(page.location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
  if (!answer.ok) throw new Error(`Status ${answer.status}`);
  const loaded = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return loaded.querySelector<HTMLElement>('[data-follows]') ?? undefined;
}
