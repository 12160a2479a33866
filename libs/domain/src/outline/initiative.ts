import { Optional, OptionalMany, OptionalOne, Required } from '../validation/fields.ts';
import { oneOf, trueOrFalse } from '../validation/value-rule.ts';
import * as rules from './field-rules.ts';
import { Financing } from './financing.ts';
import { Indicator, Monitoring } from './indicator.ts';
import * as vocabulary from './vocabulary.ts';

/** Something that the reporting country does by itself. */
export class Initiative {
  @Required(rules.id) id: string;
  @Required(rules.shortText) title: string;
  @Optional(rules.shortText) titleEn?: string;
  @Optional(rules.richText) description?: string;
  @Optional(rules.themes) themes?: string[];
  @Optional(rules.gcmObjectives) gcmObjectives?: number[];
  @Optional(rules.sdgTargets) sdgTargets?: string[];
  @Required(oneOf(vocabulary.STATUSES)) status: vocabulary.Status;
  /** One of the country's headline commitments for the cycle. */
  @Optional(trueOrFalse) priority?: boolean;
  @Optional(rules.date) start?: string;
  @Optional(rules.date) end?: string;
  @Optional(oneOf(vocabulary.LEVELS)) level?: vocabulary.Level;
  @Optional(rules.shortText) leadAgency?: string;
  @Optional(rules.beneficiaries) beneficiaries?: vocabulary.Beneficiary[];
  /** The changed circumstances that the initiative answers. */
  @Optional(rules.responses) responseTo?: vocabulary.Circumstance[];
  @OptionalOne(() => Financing) financing?: Financing;
  @OptionalMany(() => Indicator, { to: 50 }) indicators?: Indicator[];
  @OptionalOne(() => Monitoring) monitoring?: Monitoring;
  @Optional(rules.richText) results?: string;
  @Optional(rules.confidentiality) confidentiality?: vocabulary.Confidentiality;
}
