import { Optional, OptionalMany, OptionalOne, Required } from '../validation/fields.ts';
import { finite, oneOf, text, trueOrFalse } from '../validation/value-rule.ts';
import { richText, shortText, year } from './field-rules.ts';
import * as vocabulary from './vocabulary.ts';

const number = finite();

export class Observation {
  @Required(year) year: number;
  @Required(number) value: number;
  @Optional(number) female?: number;
  @Optional(number) male?: number;
  @Optional(number) migrant?: number;
  @Optional(number) nonMigrant?: number;
}

/** An SDG indicator or the cycle's own: where it stands and where it is to go. */
export class Indicator {
  @Required(text({ to: 60 })) code: string;
  @Optional(shortText) name?: string;
  @Required(oneOf(vocabulary.INDICATOR_UNITS)) unit: vocabulary.IndicatorUnit;
  @Optional(oneOf(vocabulary.DIRECTIONS)) direction?: vocabulary.Direction;
  @OptionalOne(() => Observation) baseline?: Observation;
  @OptionalOne(() => Observation) target?: Observation;
  @OptionalMany(() => Observation, { to: 200 }) observations?: Observation[];
}

export class Monitoring {
  @Optional(richText) mechanism?: string;
  @Optional(oneOf(vocabulary.MONITORING_FREQUENCIES)) frequency?: vocabulary.MonitoringFrequency;
  /** Verified by someone outside the partnership. */
  @Optional(trueOrFalse) thirdParty?: boolean;
}
