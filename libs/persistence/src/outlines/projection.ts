import { confidentialityOfItem } from '@concord/disclosure';
import type { Financing, Outline, Party } from '@concord/domain';
import type { SubmissionRecord } from './submission.schema.ts';

type Row = Record<string, unknown>;

/** An outline as rows of the tables that pages and exports query. */
export interface Projection {
  figures: Row[];
  partnerships: Row[];
  parties: Row[];
  initiatives: Row[];
  financingLines: Row[];
}

/** `position` is the item's place in its list, so that every row can be found again in the document. */
export function projectionOf(submission: SubmissionRecord, outline: Outline): Projection {
  const key = { cycle: submission.cycle, country: submission.country };
  const source = { ...key, submission: submission.id };
  const initiatives = outline.initiatives ?? [];
  const partnerships = outline.partnerships ?? [];
  return {
    figures: (outline.figures ?? []).map((figure, position) => ({
      ...source,
      position,
      measure: figure.measure,
      origin: figure.origin,
      destination: figure.destination,
      year: figure.year,
      sex: figure.sex ?? 'total',
      basis: figure.basis ?? 'observed',
      value: figure.value,
      missing: figure.missing,
      confidentiality: confidentialityOfItem(outline, figure),
    })),
    partnerships: partnerships.map((partnership, position) => ({
      ...source,
      position,
      id: partnership.id,
      title: partnership.title,
      title_en: partnership.titleEn,
      kind: partnership.kind,
      signed: partnership.signed,
      in_force: partnership.inForce,
      expires: partnership.expires,
      status: partnership.status,
      level: partnership.level,
      reference: partnership.reference,
      confidentiality: confidentialityOfItem(outline, partnership),
    })),
    parties: partnerships.flatMap((partnership, position) =>
      partnership.parties.map((party, place) => ({ ...key, position, place, ...partyColumns(party) })),
    ),
    initiatives: initiatives.map((initiative, position) => ({
      ...source,
      position,
      id: initiative.id,
      title: initiative.title,
      title_en: initiative.titleEn,
      status: initiative.status,
      priority: initiative.priority ?? false,
      starts: initiative.start,
      ends: initiative.end,
      level: initiative.level,
      lead_agency: initiative.leadAgency,
      themes: initiative.themes ?? [],
      gcm_objectives: initiative.gcmObjectives ?? [],
      sdg_targets: initiative.sdgTargets ?? [],
      confidentiality: confidentialityOfItem(outline, initiative),
    })),
    financingLines: [
      ...initiatives.flatMap((initiative, position) =>
        linesOf(initiative.financing, {
          ...source,
          item: 'initiative',
          position,
          item_id: initiative.id,
          confidentiality: confidentialityOfItem(outline, initiative),
        }),
      ),
      ...partnerships.flatMap((partnership, position) =>
        linesOf(partnership.financing, {
          ...source,
          item: 'partnership',
          position,
          item_id: partnership.id,
          confidentiality: confidentialityOfItem(outline, partnership),
        }),
      ),
    ],
  };
}

function linesOf(financing: Financing | undefined, item: Row): Row[] {
  return (financing?.lines ?? []).map((line, place) => ({
    ...item,
    place,
    currency: financing?.currency,
    year: line.year,
    role: line.role,
    stage: line.stage,
    amount: line.amount,
    reference: line.reference,
    ...partyColumns(line.counterpart),
  }));
}

function partyColumns(party: Party | undefined): Row {
  return {
    party_country: party?.country,
    organisation: party?.organisation?.name,
    sector: party?.organisation?.sector,
  };
}
