/** Moves the progress of an edition as it is told, and loads the page anew when it is done. */
export function followEdition(page: Document): void {
  const region = page.querySelector<HTMLElement>('[data-edition]');
  const address = region?.dataset.edition;
  if (region === null || address === undefined) return;
  const steps = new Map(
    (region.dataset.steps ?? '')
      .split(';')
      .map((each) => each.trim().split('=') as [string, string | undefined])
      .map(([name, text]) => [name, text ?? '']),
  );
  const bar = region.querySelector('progress');
  const share = region.querySelector('.concord-progress__value');
  const step = region.querySelector('[data-step]');
  const percent = new Intl.NumberFormat(`${page.documentElement.lang}-u-nu-latn`, { style: 'percent' });
  // Who has this needs not look again by hand.
  for (const link of region.querySelectorAll<HTMLElement>('[data-again]')) link.hidden = true;

  const events = new EventSource(address);
  events.addEventListener('edition', ({ data }: MessageEvent<string>) => {
    const edition = JSON.parse(data) as { state: string; progress: number; step?: string };
    if (bar !== null) bar.value = edition.progress / 100;
    if (share !== null) share.textContent = percent.format(edition.progress / 100);
    const said = steps.get(edition.step ?? '');
    // A reader aloud is told of each step once.
    if (step !== null && said !== undefined && step.textContent !== said) step.textContent = said;
    if (edition.state === 'done' || edition.state === 'failed') {
      events.close();
      page.location.reload();
    }
  });
}
