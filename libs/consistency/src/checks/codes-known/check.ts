import type { Outline } from '@concord/domain';
import {
  GCM_OBJECTIVES,
  isCountry,
  isCurrency,
  isFormerCountry,
  isSdgTarget,
  sdgIndicator,
  WORLD,
} from '@concord/domain';
import { reportsAsOrigin } from '../../check/cell.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Evidence } from '../../check/finding.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Range } from '../../check/series.ts';
import { itemsOf } from '../../item/item.ts';
import { MESSAGES } from './messages.ts';

type CodeList = keyof typeof MESSAGES;

interface UsedCode {
  list: CodeList;
  code: string;
  pointer: string;
}

/** One unknown code can stand in every figure: some places show where to look. */
const SHOWN_PLACES = 20;

const SDG_INDICATOR_FORM = /^\d{1,2}\.(\d{1,2}|[a-d])\.\d{1,2}$/;

export default defineCheck({
  id: 'codes-known',
  scope: 'outline',
  reach: 'outline',
  severity: 'error',
  rule: 'Require country, currency, SDG, GCM, theme, question and indicator codes to be in the code lists',
  source: 'ISO 3166-1, ISO 4217, the global SDG indicator framework, A/RES/73/195, and the cycle’s own lists',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { cycle } = slice.snapshot;
    const themes = new Set(cycle.themes.map(({ code }) => code));
    const questions = new Set(cycle.questions.map(({ code }) => code));
    const goals = new Set(cycle.goals.map(({ indicator }) => indicator));
    const objectives = new Set(GCM_OBJECTIVES.map(({ objective }) => String(objective)));
    const known: Readonly<Record<CodeList, (code: string) => boolean>> = {
      // A partnership can outlive one of its parties.
      country: (code) => code === WORLD || isCountry(code) || isFormerCountry(code),
      currency: isCurrency,
      // A cycle that gives no list of its own leaves the codes free.
      theme: (code) => themes.size === 0 || themes.has(code),
      question: (code) => questions.size === 0 || questions.has(code),
      'gcm-objective': (code) => objectives.has(code),
      'sdg-target': isSdgTarget,
      indicator: (code) => goals.has(code) || sdgIndicator(code) !== undefined,
    };
    for (const table of slice.outlines()) {
      const { country, outline } = table;
      const unknown = new Map<string, UsedCode & { places: Evidence[]; count: number }>();
      const note = (used: UsedCode): void => {
        const key = `${used.list} ${used.code}`;
        const entry = unknown.get(key) ?? { ...used, places: [], count: 0 };
        entry.count++;
        if (entry.places.length < SHOWN_PLACES) {
          entry.places.push({ country, pointer: used.pointer, value: used.code });
        }
        unknown.set(key, entry);
      };
      for (const used of codesOf(outline)) {
        tally.compared++;
        if (!known[used.list](used.code)) note(used);
      }
      for (const [partner, range] of table.partners) {
        tally.compared++;
        if (known.country(partner)) continue;
        for (const used of figuresAbout(table, partner, range)) note(used);
      }
      for (const { list, code, places, count } of unknown.values()) {
        yield {
          message: list,
          // The global framework is refined every year, so a code of its form may be newer than the list.
          severity: list === 'indicator' && SDG_INDICATOR_FORM.test(code) ? 'warning' : 'error',
          countries: [country],
          subject: { list, code },
          evidence: places,
          statistic: { name: 'places', value: count, threshold: 0 },
          values: { code, count },
        };
      }
    }
  },
});

/** The places of one partner's code in an outline's figures, in their order. */
function figuresAbout(table: OutlineTable, partner: string, { from, to }: Range): UsedCode[] {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  rows.sort((a, b) => (table.positions[a] as number) - (table.positions[b] as number));
  return rows.map((row) => {
    const end = reportsAsOrigin(table.cells[row] as number) ? 'destination' : 'origin';
    return { list: 'country', code: partner, pointer: table.pointer(row, end) };
  });
}

function* codesOf(outline: Outline): Iterable<UsedCode> {
  yield { list: 'country', code: outline.country, pointer: '/country' };
  yield* topicsOf('/initiatives', outline.initiatives ?? []);
  yield* topicsOf('/partnerships', outline.partnerships ?? []);
  yield* partnershipCountries(outline);
  yield* itemCodes(outline);
  for (const [position, { question }] of (outline.answers ?? []).entries()) {
    yield { list: 'question', code: question, pointer: `/answers/${position}/question` };
  }
}

interface Topics {
  themes?: string[];
  gcmObjectives?: number[];
  sdgTargets?: string[];
}

function* topicsOf(section: string, items: readonly Topics[]): Iterable<UsedCode> {
  for (const [position, { themes, gcmObjectives, sdgTargets }] of items.entries()) {
    const place = `${section}/${position}`;
    for (const [index, code] of (themes ?? []).entries()) {
      yield { list: 'theme', code, pointer: `${place}/themes/${index}` };
    }
    for (const [index, code] of (gcmObjectives ?? []).entries()) {
      yield { list: 'gcm-objective', code: String(code), pointer: `${place}/gcmObjectives/${index}` };
    }
    for (const [index, code] of (sdgTargets ?? []).entries()) {
      yield { list: 'sdg-target', code, pointer: `${place}/sdgTargets/${index}` };
    }
  }
}

function* partnershipCountries(outline: Outline): Iterable<UsedCode> {
  for (const [position, { parties, quotas }] of (outline.partnerships ?? []).entries()) {
    const place = `/partnerships/${position}`;
    for (const [index, { country }] of parties.entries()) {
      if (country !== undefined)
        yield { list: 'country', code: country, pointer: `${place}/parties/${index}/country` };
    }
    for (const [index, { origin, destination }] of (quotas ?? []).entries()) {
      yield { list: 'country', code: origin, pointer: `${place}/quotas/${index}/origin` };
      yield { list: 'country', code: destination, pointer: `${place}/quotas/${index}/destination` };
    }
  }
}

function* itemCodes(outline: Outline): Iterable<UsedCode> {
  for (const { pointer, financing, indicators } of itemsOf(outline)) {
    if (financing !== undefined) {
      yield { list: 'currency', code: financing.currency, pointer: `${pointer}/financing/currency` };
    }
    for (const [index, { counterpart }] of (financing?.lines ?? []).entries()) {
      if (counterpart?.country === undefined) continue;
      const place = `${pointer}/financing/lines/${index}/counterpart/country`;
      yield { list: 'country', code: counterpart.country, pointer: place };
    }
    for (const [index, { code }] of (indicators ?? []).entries()) {
      yield { list: 'indicator', code, pointer: `${pointer}/indicators/${index}/code` };
    }
  }
}
