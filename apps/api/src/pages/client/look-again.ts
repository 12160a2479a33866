const AFTER = 2_000;

/** Loads a page again that waits for something to be made, as long as it waits and is in view. */
export function lookAgain(page: Document): void {
  if (page.querySelector('[data-waits]') === null) return;
  setTimeout(() => {
    if (page.visibilityState === 'visible') page.location.reload();
    else page.addEventListener('visibilitychange', () => page.location.reload(), { once: true });
  }, AFTER);
}
