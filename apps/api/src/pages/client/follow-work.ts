interface Told {
  id: string;
  isUnderWay: boolean;
  share: number;
  text: string;
}

/** Moves the bars of what is under way as it is told; what came to its end, or began, is brought in from the page anew. */
export function followWork(page: Document): void {
  const region = page.querySelector<HTMLElement>('[data-work-events]');
  const address = region?.dataset.workEvents;
  if (region === null || address === undefined) return;
  const isOne = 'workOne' in region.dataset;
  const percent = new Intl.NumberFormat(`${page.documentElement.lang}-u-nu-latn`, { style: 'percent' });
  const announcer = page.createElement('div');
  announcer.className = 'govuk-visually-hidden';
  announcer.setAttribute('aria-live', 'polite');
  region.before(announcer);
  // Who has this needs not look again by hand.
  for (const link of page.querySelectorAll<HTMLElement>('[data-work-again]')) link.hidden = true;

  const shown = () =>
    new Map(
      [...region.querySelectorAll<HTMLElement>('[data-work]')].map((item) => [item.dataset.work ?? '', item]),
    );
  const say = (text: string) => {
    if (announcer.textContent !== text) announcer.textContent = text;
  };
  const events = new EventSource(address);
  events.addEventListener('work', ({ data }: MessageEvent<string>) => {
    const { work } = JSON.parse(data) as { work: Told[] };
    const items = shown();
    const concerned = isOne ? work.filter(({ id }) => items.has(id)) : work;
    let isOther = false;
    for (const told of concerned) {
      const item = items.get(told.id);
      const bar = item?.querySelector('progress') ?? null;
      if (item === undefined || (bar !== null) !== told.isUnderWay) isOther = true;
      else if (bar !== null) move(item, bar, told);
    }
    if (!isOther) return;
    if (isOne) {
      events.close();
      page.location.reload();
    } else {
      void renew(page, region).then(() => {
        const last = concerned.find(({ isUnderWay }) => !isUnderWay);
        if (last !== undefined) say(last.text);
      });
    }
  });

  function move(item: HTMLElement, bar: HTMLProgressElement, { share, text }: Told): void {
    bar.value = share;
    const value = item.querySelector('.concord-progress__value');
    if (value !== null) value.textContent = percent.format(share);
    const label = item.querySelector(`[id="${bar.id}-label"]`);
    // A reader aloud is told of each step once, and of no percentage.
    if (label !== null && label.textContent !== text) {
      label.textContent = text;
      say(text);
    }
  }
}

async function renew(page: Document, region: HTMLElement): Promise<void> {
  const answer = await fetch(page.location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
  if (!answer.ok) return;
  const loaded = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = loaded.querySelector<HTMLElement>('[data-work-events]');
  if (next !== null) region.replaceChildren(...next.childNodes);
}
