import { type Measure, term } from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import type { Series, Side } from './series.ts';

/** What a series counts, as its own country would say it. */
export const COUNTED: Readonly<Record<Measure, Readonly<Record<Side, MessageKey>>>> = {
  'migrant-stock': { arriving: 'figures.migrantStockArriving', leaving: 'figures.migrantStockLeaving' },
  'migration-flow': { arriving: 'figures.migrationFlowArriving', leaving: 'figures.migrationFlowLeaving' },
  'worker-flow': { arriving: 'figures.workerFlowArriving', leaving: 'figures.workerFlowLeaving' },
  returns: { arriving: 'figures.returnsArriving', leaving: 'figures.returnsLeaving' },
  remittances: { arriving: 'figures.remittancesArriving', leaving: 'figures.remittancesLeaving' },
  'remittance-cost': { arriving: 'figures.remittanceCostArriving', leaving: 'figures.remittanceCostLeaving' },
  'recruitment-cost': {
    arriving: 'figures.recruitmentCostArriving',
    leaving: 'figures.recruitmentCostLeaving',
  },
  students: { arriving: 'figures.studentsArriving', leaving: 'figures.studentsLeaving' },
  'stranded-assisted': {
    arriving: 'figures.strandedAssistedArriving',
    leaving: 'figures.strandedAssistedLeaving',
  },
};

export function sayCounted(words: Words, { measure, side }: Pick<Series, 'measure' | 'side'>): string {
  return words.say(COUNTED[measure][side]);
}

/** Sex and basis, for instance "both sexes, observed". */
export function sayKind({ language }: Words, { sex, basis }: Series): string {
  return [term(sex, language, 'sex'), term(basis, language, 'basis')].join(language === 'ar' ? '، ' : ', ');
}
