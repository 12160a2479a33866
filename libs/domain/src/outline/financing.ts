import { Optional, OptionalMany, OptionalOne, Required } from '../validation/fields.ts';
import { finite, oneOf } from '../validation/value-rule.ts';
import { currency, reference, year } from './field-rules.ts';
import { Party } from './party.ts';
import * as vocabulary from './vocabulary.ts';

const amount = finite({ from: 0 });

/** Money of one year, in the currency's main unit: whose it is and how far it has come. */
export class FinancingLine {
  @Required(year) year: number;
  @Required(oneOf(vocabulary.FINANCING_ROLES)) role: vocabulary.FinancingRole;
  @Required(oneOf(vocabulary.FINANCING_STAGES)) stage: vocabulary.FinancingStage;
  @Required(amount) amount: number;
  @OptionalOne(() => Party) counterpart?: Party;
  @Optional(reference) reference?: string;
}

export class Financing {
  @Required(currency) currency: string;
  /** Total planned cost. */
  @Optional(amount) envelope?: number;
  @OptionalMany(() => FinancingLine, { to: 500 }) lines?: FinancingLine[];
}
