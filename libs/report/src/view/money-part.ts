import {
  buildLedger,
  type Ledger,
  MONEY_STAGES,
  matchedPairs,
  type PartnershipLink,
  Slice,
  totalOf,
} from '@concord/consistency';
import type { WaterfallRow } from '../chart/waterfall.ts';
import type { Material } from '../material.ts';
import { type Block, paragraph } from './block.ts';
import type { Context } from './context.ts';
import { counterpartsTable, countriesMoneyTable, themesTable, unmetTable } from './money-part-tables.ts';
import type { Part } from './part.ts';
import { themeTitle } from './theme.ts';

/** Differences of sums of dollars below this are rounding. */
const CENT = 0.01;

/** What is sought beside what is provided, each dollar once; undefined where no outline tells of money by its source. */
export function moneyPart(context: Context): Part | undefined {
  const { words } = context;
  const ledger = ledgerOf(context.material);
  const { total, unmet, byTheme, missingRates } = ledger;
  if (total.needs + totalOf(total.provided) === 0) return undefined;
  const open = byTheme.filter((each) => each.theme !== null && each.unmet > 0);
  const openTheme = open.sort((a, b) => b.unmet - a.unmet)[0];
  const once = ledger.countedOnce.flatMap(({ repeated }) => repeated.flatMap(({ lines }) => lines)).length;
  return {
    id: 'money',
    title: words.say('ledgerTitle'),
    heading: headingOf(context, ledger),
    digest:
      openTheme === undefined
        ? ''
        : words.say('digestLedger', { theme: themeTitle(context, openTheme.theme) }),
    blocks: [
      paragraph(words.say('ledgerText', { once })),
      ...(missingRates.length === 0
        ? []
        : [paragraph(words.say('ledgerMissingRates', { count: missingRates.length }))]),
      ...(ledger.seeking.required > 0 ? gapPicture(context, ledger) : providedPicture(context, ledger)),
      ...(unmet.length === 0 ? [] : [unmetTable(context, unmet)]),
      themesTable(context, ledger),
      ...countriesMoneyTable(context, ledger),
      ...counterpartsTable(context, ledger),
    ],
  };
}

/** The ledger of what an audience may read. */
export function ledgerOf(material: Material): Ledger {
  const outlines = [...material.filings.values()].map(({ outline }) => outline);
  return buildLedger(outlines, material.cycle, partnershipLinks(material));
}

/** Partnerships that two outlines describe, each as the other names it. */
export function partnershipLinks({ snapshot }: Material): PartnershipLink[] {
  return [...matchedPairs(Slice.whole(snapshot))].flatMap(({ matching }) => matching.linked);
}

function headingOf({ words }: Context, { total, unmet }: Ledger): string {
  if (total.needs === 0)
    return words.say('ledgerHeadingNone', { provided: words.money(totalOf(total.provided)) });
  const needs = words.money(total.needs);
  if (unmet.length === 0) return words.say('ledgerHeadingMet', { needs });
  return words.say('ledgerHeading', { needs, unmet: words.money(total.unmet), count: unmet.length });
}

/** From what the activities cost to what is not yet found, and for which themes. */
function gapPicture(context: Context, { seeking, total, byTheme }: Ledger): Block[] {
  const { words, picture } = context;
  const rows: WaterfallRow[] = [];
  let left = seeking.required;
  const step = (label: string, amount: number, tone: WaterfallRow['tone'], sign: 1 | -1 = -1): void => {
    if (amount < CENT) return;
    const text = sign < 0 ? words.money(-amount).replace('-', '−') : words.money(amount);
    rows.push({ label, text, from: left, to: left + sign * amount, tone });
    left += sign * amount;
  };
  rows.push({
    label: words.say('ledgerRequired'),
    text: words.money(seeking.required),
    from: 0,
    to: seeking.required,
    tone: 'whole',
  });
  for (const stage of MONEY_STAGES.toReversed()) {
    step(words.say('ledgerStage', { stage: words.term(stage) }), seeking.found[stage], 'taken');
  }
  // What is offered for one activity beyond what it seeks helps no other.
  step(words.say('ledgerSurplus'), total.unmet - left, 'part', 1);
  rows.push({
    label: words.say('ledgerUnmet'),
    text: words.money(total.unmet),
    from: 0,
    to: total.unmet,
    tone: 'open',
  });
  left = total.unmet;
  const themes = byTheme.filter(({ unmet }) => unmet >= CENT).sort((a, b) => b.unmet - a.unmet);
  for (const { theme, unmet } of themes.length > 1 ? themes : []) {
    rows.push({
      label: themeTitle(context, theme),
      text: words.money(unmet),
      from: left,
      to: left - unmet,
      tone: 'part',
    });
    left -= unmet;
  }
  return [
    picture('gap-picture', {
      title: words.say('ledgerFigureTitle', {
        required: words.money(seeking.required),
        unmet: words.money(total.unmet),
      }),
      note: words.say('ledgerFigureNote'),
      description: rows.map(({ label, text }) => `${label}: USD ${text}.`).join(' '),
      drawing: { kind: 'waterfall', rows },
    }),
  ];
}

/** Where nothing is sought: what is told of, by theme. */
function providedPicture(context: Context, { byTheme }: Ledger): Block[] {
  const { words, picture } = context;
  const rows = byTheme
    .map(({ theme, provided }) => ({ theme, value: totalOf(provided) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => Number(a.theme === null) - Number(b.theme === null) || b.value - a.value)
    .map(({ theme, value }) => ({ label: themeTitle(context, theme), value, text: words.money(value) }));
  const first = rows[0];
  if (first === undefined || rows.length < 2) return [];
  return [
    picture('gap-picture', {
      title: words.say('ledgerProvidedTitle', { theme: first.label }),
      note: words.say('ledgerProvidedNote'),
      description: rows.map(({ label, text }) => `${label}: USD ${text}.`).join(' '),
      drawing: { kind: 'bars', columns: [{ none: '', rows }] },
    }),
  ];
}
