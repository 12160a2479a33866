import type { CountryCode, Partnership } from '@concord/domain';
import type { Ground } from './ground.ts';
import type { Planter } from './planter.ts';

interface Told {
  country: CountryCode;
  partnership: Partnership;
  position: number;
  name: string;
  other: { country: CountryCode; name: string };
}

/** A random partnership of two countries that the other one tells of too. */
function drawTold(ground: Ground): Told | undefined {
  const country = ground.country();
  const { partnerships = [] } = ground.outline(country);
  if (partnerships.length === 0) return undefined;
  const position = ground.random.whole(0, partnerships.length - 1);
  const partnership = partnerships[position] as Partnership;
  const partner = partnership.parties[0]?.country;
  if (partner === undefined || partnership.parties.length > 1) return undefined;
  const counterpart = (ground.outline(partner).partnerships ?? []).find(
    ({ kind, parties }) =>
      kind === partnership.kind && parties.length === 1 && parties[0]?.country === country,
  );
  if (counterpart === undefined) return undefined;
  return {
    country,
    partnership,
    position,
    name: `${country}/${partnership.id}`,
    other: { country: partner, name: `${partner}/${counterpart.id}` },
  };
}

const partnershipConflict: Planter = {
  check: 'partnership-conflict',
  plant(ground) {
    const told = drawTold(ground);
    if (told === undefined || told.partnership.status !== 'under-way') return undefined;
    const term = contradict(told, ground);
    if (term === undefined || !ground.take(`${told.name} terms`, `${told.other.name} terms`))
      return undefined;
    ground.change(told.country, `/partnerships/${told.position}`);
    term.change();
    return {
      check: this.check,
      countries: [told.country, told.other.country],
      subject: { partnership: [told.name, told.other.name].sort(), term: term.name },
    };
  },
};

function contradict(
  { partnership }: Told,
  { random }: Ground,
): { name: string; change: () => void } | undefined {
  const { quotas = [], financing, expires = '', inForce = '' } = partnership;
  const quota = quotas.find(({ workers }) => workers > 20);
  const yearsOn = (date: string, years: number): string =>
    `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  const terms: { name: string; change: () => void }[] = [
    { name: 'status', change: () => Object.assign(partnership, { status: 'suspended' }) },
    { name: 'expires', change: () => Object.assign(partnership, { expires: yearsOn(expires, 4) }) },
    { name: 'inForce', change: () => Object.assign(partnership, { inForce: yearsOn(inForce, 3) }) },
  ];
  if (quota !== undefined) {
    const name = `quota ${quota.origin} ${quota.destination} ${quota.year}`;
    terms.push({ name, change: () => Object.assign(quota, { workers: Math.round(quota.workers * 1.5) }) });
  }
  if (financing?.envelope !== undefined) {
    const envelope = financing.envelope * 1.5;
    terms.push({ name: 'envelope', change: () => Object.assign(financing, { envelope }) });
  }
  return random.pick(terms);
}

const partnershipUnreciprocated: Planter = {
  check: 'partnership-unreciprocated',
  plant(ground) {
    const country = ground.country();
    const partner = ground.country();
    const { partnerships = [] } = ground.outline(country);
    if (partner === country || !ground.take(`partnership ${[country, partner].sort().join(' ')}`))
      return undefined;
    const id = `ALONE-${ground.serial()}`;
    partnerships.push({
      id,
      title: `Protocol on consular notification, number ${id}`,
      kind: 'data-exchange',
      parties: [{ country: partner }],
      signed: '2016-02-29',
      status: 'under-way',
      gcmObjectives: [14],
      objectives: 'Consuls are told of citizens in need within a day.',
    });
    ground.change(country, `/partnerships/${partnerships.length - 1}`);
    return {
      check: this.check,
      countries: [country, partner],
      subject: { partnership: [`${country}/${id}`] },
    };
  },
};

const financingMirror: Planter = {
  check: 'financing-mirror',
  plant(ground) {
    const told = drawTold(ground);
    const line = told?.partnership.financing?.lines?.find(
      ({ role, stage, amount }) => role === 'receives' && stage === 'disbursed' && amount > 2_500_000,
    );
    if (told === undefined || line === undefined) return undefined;
    const { country, other } = told;
    if (!ground.take(`money ${[country, other.country].sort().join(' ')}`)) return undefined;
    // All of the year's money between the two: a part of it could be lost in the whole.
    for (const [position, { financing }] of (ground.outline(country).partnerships ?? []).entries()) {
      for (const each of financing?.lines ?? []) {
        const { role, stage, year, counterpart } = each;
        if (role !== 'receives' || stage !== 'disbursed' || year !== line.year) continue;
        if (counterpart?.country !== other.country) continue;
        each.amount = Math.round(each.amount * 0.6);
        ground.change(country, `/partnerships/${position}`);
      }
    }
    return {
      check: this.check,
      countries: [country, other.country],
      subject: { provider: other.country, receiver: country, stage: 'disbursed', year: line.year },
    };
  },
};

/** One reference stands under two activities of one country's budget, or under the needs of two countries. */
const financingCountedTwice: Planter = {
  check: 'financing-counted-twice',
  plant(ground) {
    const within = ground.random.chance(0.5);
    const role = within ? 'domestic' : 'needs';
    const first = ground.initiative();
    const second = ground.initiative();
    if (first === undefined || second === undefined || first.name === second.name) return undefined;
    if ((first.country === second.country) !== within) return undefined;
    const lines = [first, second].map(({ initiative }) =>
      (initiative.financing?.lines ?? []).filter((line) => line.role === role),
    );
    if (lines.some((each) => each.length === 0)) return undefined;
    if (!ground.take(`${first.name} financing`, `${second.name} financing`)) return undefined;
    const reference = `TWICE-${ground.serial()}`;
    for (const line of lines.flat()) line.reference = reference;
    for (const { country, position } of [first, second]) ground.change(country, `/initiatives/${position}`);
    return {
      check: this.check,
      countries: [first.country, second.country],
      subject: { activities: [first.name, second.name].sort(), total: within ? 'paid' : 'needed' },
    };
  },
};

/** Faults between two countries' partnerships and money. */
export const BETWEEN_ITEMS: readonly Planter[] = [
  partnershipConflict,
  partnershipUnreciprocated,
  financingMirror,
  financingCountedTwice,
];
