import type {
  CountryCode,
  CycleConfiguration,
  Financing,
  FinancingLine,
  FinancingRole,
  FinancingStage,
  Outline,
  Party,
} from '@concord/domain';
import { organisationKey, referenceKey } from '../matching/candidates.ts';
import { atFurthestStage, dollarRate, type Money } from './money.ts';

/** The lines of one item that tell of the same money: one role, one counterpart, one reference. */
export interface Strand {
  country: CountryCode;
  /** `COUNTRY/id` of the initiative or partnership, its title and its place in the outline. */
  item: string;
  title: string;
  pointer: string;
  themes: readonly string[];
  role: FinancingRole;
  counterpart?: Party;
  reference?: string;
  /** From whom to whom, as `partyKey` gives it; undefined where the outline does not say. */
  payer?: string;
  payee?: string;
  /** Over all years, US dollars. */
  money: Money;
  /** Pointers of the lines that were counted. */
  lines: string[];
}

/** A line that could not be counted for want of a rate. */
export interface MissingRate {
  country: CountryCode;
  pointer: string;
  currency: string;
  year: number;
}

/** One spelling of a party: a country's code, or an organisation's name. */
export function partyKey(party: Party | undefined): string | undefined {
  if (party?.country !== undefined) return party.country;
  return party?.organisation === undefined
    ? undefined
    : `organisation ${organisationKey(party.organisation.name)}`;
}

/** All the money of one outline, in US dollars of each line's year. */
export function strandsOf(
  outline: Outline,
  cycle: CycleConfiguration,
): { strands: Strand[]; missingRates: MissingRate[] } {
  const strands: Strand[] = [];
  const missingRates: MissingRate[] = [];
  for (const kind of ['initiatives', 'partnerships'] as const) {
    for (const [position, item] of (outline[kind] ?? []).entries()) {
      if (item.financing === undefined) continue;
      const place = {
        country: outline.country,
        item: `${outline.country}/${item.id}`,
        title: item.title,
        pointer: `/${kind}/${position}`,
        themes: item.themes ?? [],
      };
      for (const { first, reported, lines } of groupLines(item.financing, place, cycle, missingRates)) {
        strands.push({
          ...place,
          ...directionOf(first, outline.country),
          money: atFurthestStage(reported),
          lines,
        });
      }
    }
  }
  return { strands, missingRates };
}

interface LineGroup {
  first: FinancingLine;
  reported: Partial<Record<FinancingStage, number>>;
  lines: string[];
}

function groupLines(
  { currency, lines = [] }: Financing,
  { country, pointer }: { country: CountryCode; pointer: string },
  cycle: CycleConfiguration,
  missingRates: MissingRate[],
): Iterable<LineGroup> {
  const groups = new Map<string, LineGroup>();
  for (const [position, line] of lines.entries()) {
    const linePointer = `${pointer}/financing/lines/${position}`;
    const rate = dollarRate(cycle, currency, line.year);
    if (rate === undefined) {
      missingRates.push({ country, pointer: linePointer, currency, year: line.year });
      continue;
    }
    const key = JSON.stringify([line.role, partyKey(line.counterpart), referenceKey(line.reference)]);
    const group = groups.get(key) ?? { first: line, reported: {}, lines: [] };
    group.reported[line.stage] = (group.reported[line.stage] ?? 0) + line.amount * rate;
    group.lines.push(linePointer);
    groups.set(key, group);
  }
  return groups.values();
}

function directionOf(line: FinancingLine, country: CountryCode) {
  const { role, counterpart } = line;
  const reference = referenceKey(line.reference);
  const other = partyKey(counterpart);
  const payer = role === 'receives' ? other : role === 'needs' ? undefined : country;
  const payee = role === 'provides' ? other : country;
  return {
    role,
    ...(counterpart && { counterpart }),
    ...(reference !== undefined && { reference }),
    ...(payer !== undefined && { payer }),
    ...(payee !== undefined && { payee }),
  };
}
