/** Makes a table of cells behave as one in a spreadsheet: arrows and Enter move, and a copied block fills the cells. */
export function fillGrids(page: Document): void {
  for (const table of page.querySelectorAll<HTMLTableElement>('table[data-grid]')) {
    table.addEventListener('keydown', (event) => move(table, event));
    table.addEventListener('paste', (event) => paste(table, event));
    const hint = table.closest('form')?.querySelector<HTMLElement>('[data-grid-hint]');
    if (hint) hint.hidden = false;
  }
}

function cellsOf(table: HTMLTableElement): HTMLInputElement[][] {
  return [...table.rows].map((row) => [...row.querySelectorAll('input')]).filter(({ length }) => length > 0);
}

function placeOf(cells: HTMLInputElement[][], target: EventTarget | null): [number, number] | undefined {
  for (const [row, inputs] of cells.entries()) {
    const column = inputs.indexOf(target as HTMLInputElement);
    if (column >= 0) return [row, column];
  }
  return undefined;
}

/** Left and right only leave a cell from the end of its text, so that the text itself can still be walked through. */
function move(table: HTMLTableElement, event: KeyboardEvent): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const cells = cellsOf(table);
  const place = placeOf(cells, input);
  if (place === undefined) return;
  const [row, column] = place;
  const isRightToLeft = getComputedStyle(table).direction === 'rtl';
  const isAtStart = input.selectionStart === 0 && input.selectionEnd === 0;
  const isAtEnd = input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
  const isWhole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const step = isRightToLeft ? -1 : 1;
  const next: HTMLInputElement | undefined = {
    ArrowUp: cells[row - 1]?.[column],
    ArrowDown: cells[row + 1]?.[column],
    Enter: cells[row + 1]?.[column],
    ArrowLeft: isAtStart || isWhole ? cells[row]?.[column - step] : undefined,
    ArrowRight: isAtEnd || isWhole ? cells[row]?.[column + step] : undefined,
  }[event.key];
  if (event.key === 'Enter') event.preventDefault();
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.select();
}

/** A block of several cells goes into this cell and those to its right and below; one text goes where any text goes. */
function paste(table: HTMLTableElement, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const block = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  if (block.length === 1 && block[0]?.length === 1) return;
  const cells = cellsOf(table);
  const place = placeOf(cells, event.target);
  if (place === undefined) return;
  event.preventDefault();
  let filled: HTMLInputElement | undefined;
  for (const [down, texts] of block.entries()) {
    for (const [along, each] of texts.entries()) {
      const input = cells[place[0] + down]?.[place[1] + along];
      if (input === undefined) continue;
      input.value = each.trim();
      filled = input;
    }
  }
  filled?.dispatchEvent(new Event('input', { bubbles: true }));
}
