import type { Indicator } from '@concord/domain';
import { corridorKey, type Ground } from './ground.ts';
import type { Planted, Planter } from './planter.ts';

/** What findings about an initiative's indicator are known by. */
type Fault = { indicator: Indicator; ground: Ground };

/** A fault of one indicator that fits, of a random initiative. */
function ofIndicator(
  check: string,
  fits: (indicator: Indicator) => boolean,
  spoil: (fault: Fault) => void,
): Planter {
  return {
    check,
    plant(ground) {
      const drawn = ground.initiative();
      const indicator = ground.random.pick(drawn?.initiative.indicators ?? []);
      if (drawn === undefined || !fits(indicator) || !ground.take(`${drawn.name} ${indicator.code}`))
        return undefined;
      spoil({ indicator, ground });
      ground.change(drawn.country, `/initiatives/${drawn.position}`);
      return {
        check,
        countries: [drawn.country],
        subject: { initiative: drawn.name, indicator: indicator.code },
      };
    },
  };
}

const targetInDirection = ofIndicator(
  'target-in-direction',
  ({ code }) => code !== '10.c.1',
  ({ indicator: { baseline, target } }) => {
    if (baseline === undefined || target === undefined) return;
    target.value = Number((baseline.value * (target.value > baseline.value ? 0.8 : 1.25)).toFixed(0));
  },
);

const costTargetAmbition = ofIndicator(
  'cost-target-ambition',
  ({ code }) => code === '10.c.1',
  ({ indicator: { target }, ground }) => {
    if (target !== undefined) target.value = Number(ground.random.between(3.2, 4.8).toFixed(2));
  },
);

const targetYearInTime = ofIndicator(
  'target-year-in-time',
  () => true,
  ({ indicator: { target }, ground }) => {
    if (target !== undefined) target.year += ground.random.whole(1, 10);
  },
);

const progressOnTrack = ofIndicator(
  'progress-on-track',
  ({ observations = [] }) => observations.length > 0,
  ({ indicator: { baseline, observations = [] } }) => {
    const last = observations.at(-1);
    if (baseline !== undefined && last !== undefined) Object.assign(last, baseline, { year: last.year });
  },
);

const codesKnown: Planter = {
  check: 'codes-known',
  plant(ground) {
    const drawn = ground.initiative();
    if (drawn === undefined) return undefined;
    const { country, initiative, position } = drawn;
    const number = ground.serial();
    const list = ground.random.pick(['theme', 'sdg-target', 'indicator', 'question'] as const);
    const code = {
      theme: `theme-${number}`,
      'sdg-target': `${18 + (number % 80)}.${Math.floor(number / 80) % 100}`,
      indicator: `OWN-${number}`,
      question: `q9.unknown-${number}`,
    }[list];
    if (!ground.take(`${country} ${list} ${code}`)) return undefined;
    ground.change(country, `/initiatives/${position}`);
    if (list === 'theme') initiative.themes = [...(initiative.themes ?? []), code];
    else if (list === 'sdg-target') initiative.sdgTargets = [...(initiative.sdgTargets ?? []), code];
    else if (list === 'indicator')
      initiative.indicators = [...(initiative.indicators ?? []), { code, unit: 'index' }];
    else {
      const { answers = [] } = ground.outline(country);
      answers.push({ question: code, text: 'An answer to another cycle’s question.' });
      ground.change(country, `/answers/${answers.length - 1}`);
    }
    return { check: this.check, countries: [country], subject: { list, code } };
  },
};

const datesInOrder: Planter = {
  check: 'dates-in-order',
  plant(ground) {
    const drawn = ground.initiative();
    if (drawn === undefined || !ground.take(`${drawn.name} dates`)) return undefined;
    const { country, initiative, position, name } = drawn;
    const dates = ground.random.pick(['start end', 'status start', 'status end']);
    if (dates === 'start end') initiative.end = '2008';
    else initiative.status = dates === 'status start' ? 'planned' : 'completed';
    ground.change(country, `/initiatives/${position}`);
    return { check: this.check, countries: [country], subject: { initiative: name, dates } };
  },
};

const measurable: Planter = {
  check: 'measurable',
  plant(ground) {
    const drawn = ground.initiative();
    if (drawn === undefined || !ground.take(`${drawn.country} measurable`)) return undefined;
    delete drawn.initiative.monitoring;
    ground.change(drawn.country, `/initiatives/${drawn.position}`);
    return { check: this.check, countries: [drawn.country], subject: { part: 'results' } };
  },
};

const stagesInOrder: Planter = {
  check: 'stages-in-order',
  plant(ground) {
    const drawn = ground.initiative();
    const { financing } = drawn?.initiative ?? {};
    if (drawn === undefined || financing?.envelope === undefined || !ground.take(`${drawn.name} financing`)) {
      return undefined;
    }
    const planted = (subject: Planted['subject']): Planted => ({
      check: this.check,
      countries: [drawn.country],
      subject: { initiative: drawn.name, ...subject },
    });
    ground.change(drawn.country, `/initiatives/${drawn.position}`);
    if (ground.random.chance(0.5)) {
      financing.envelope = Math.round(financing.envelope * 0.4);
      return planted({ roles: 'domestic receives needs' });
    }
    const disbursed = financing.lines?.find(({ stage }) => stage === 'disbursed');
    if (disbursed !== undefined) disbursed.amount = Math.round(financing.envelope * 0.4);
    return planted({ role: 'domestic', stages: 'disbursed committed' });
  },
};

const commitmentFollowedUp: Planter = {
  check: 'commitment-followed-up',
  plant(ground) {
    const country = ground.country();
    const before = ground.previous.get(country);
    const id = `DROPPED-${ground.serial()}`;
    if (before === undefined) return undefined;
    const dropped = { id, title: `Promise ${id} of last time`, status: 'planned', priority: true } as const;
    before.initiatives = [...(before.initiatives ?? []), dropped];
    return { check: this.check, countries: [country], subject: { initiative: `${country}/${id}` } };
  },
};

const pastRewritten: Planter = {
  check: 'past-rewritten',
  plant(ground) {
    const country = ground.country();
    const before = ground.previous.get(country);
    if (before === undefined) return undefined;
    const { figures = [] } = before;
    if (figures.length > 0 && ground.random.chance(0.5)) {
      const figure = ground.random.pick(figures);
      const { measure, origin, destination, year, value = 0 } = figure;
      const least = measure === 'remittances' ? 2_000_000 : 400;
      // What the country says today may be another fault's, which could bring the two together again.
      const today = corridorKey({ origin, destination }, measure);
      if (value < least || !ground.take(today, `${country} then ${measure} ${origin} ${destination} ${year}`))
        return undefined;
      figure.value = Math.round(value * 1.6);
      return { check: this.check, countries: [country], subject: { measure, origin, destination, year } };
    }
    const initiative = ground.random.pick(before.initiatives ?? []);
    const indicator = initiative.indicators?.[0];
    const name = `${country}/${initiative.id}`;
    if (indicator?.baseline === undefined || !ground.take(`${name} ${indicator.code}`)) return undefined;
    indicator.baseline.value *= 1.1;
    return {
      check: this.check,
      countries: [country],
      subject: { initiative: name, indicator: indicator.code, role: 'baseline' },
    };
  },
};

/** Faults of one country's initiatives and answers, and of what they make of those of the cycle before. */
export const IN_ITEMS: readonly Planter[] = [
  targetInDirection,
  costTargetAmbition,
  targetYearInTime,
  progressOnTrack,
  codesKnown,
  datesInOrder,
  measurable,
  stagesInOrder,
  commitmentFollowedUp,
  pastRewritten,
];
