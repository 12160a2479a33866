import type { Direction, IndicatorUnit } from '../outline/vocabulary.ts';

// Source: resolution 70/1 (years named in the targets' own text) and the wording of the indicators in the global
// indicator framework, resolution 71/313 as refined; 10.7.1 by sex: its metadata (ILO and World Bank, custodians).

/** The year that a target names for itself, where it is not 2030. */
export const TARGET_YEARS: Readonly<Record<string, number>> = {
  '2.5': 2020,
  '3.6': 2020,
  '4.b': 2020,
  '6.6': 2020,
  '8.6': 2020,
  '8.7': 2025,
  '8.b': 2020,
  '9.c': 2020,
  '11.b': 2020,
  '12.4': 2020,
  '13.a': 2020,
  '14.1': 2025,
  '14.2': 2020,
  '14.4': 2020,
  '14.5': 2020,
  '14.6': 2020,
  '15.1': 2020,
  '15.2': 2020,
  '15.5': 2020,
  '15.8': 2020,
  '15.9': 2020,
  '17.8': 2017,
  '17.11': 2020,
  '17.18': 2020,
};

export interface Disaggregation {
  sex: boolean;
  migratoryStatus: boolean;
}

interface IndicatorDetail {
  direction: Direction;
  unit: IndicatorUnit;
  disaggregation?: Partial<Disaggregation>;
}

const bySex = { sex: true };
const bySexAndStatus = { sex: true, migratoryStatus: true };

/** What is known of the indicators that bear on migration. Rates per 100,000 are ratios. */
export const INDICATOR_DETAILS: Readonly<Record<string, IndicatorDetail>> = {
  '1.1.1': { direction: 'decrease', unit: 'percent', disaggregation: bySex },
  '1.2.1': { direction: 'decrease', unit: 'percent', disaggregation: bySex },
  '1.3.1': { direction: 'increase', unit: 'percent', disaggregation: bySex },
  '1.5.1': { direction: 'decrease', unit: 'ratio' },
  '3.8.1': { direction: 'increase', unit: 'index' },
  '3.c.1': { direction: 'increase', unit: 'ratio' },
  '4.3.1': { direction: 'increase', unit: 'percent', disaggregation: bySex },
  '4.4.1': { direction: 'increase', unit: 'percent' },
  '4.b.1': { direction: 'increase', unit: 'amount' },
  '5.2.1': { direction: 'decrease', unit: 'percent' },
  '5.2.2': { direction: 'decrease', unit: 'percent' },
  '5.3.1': { direction: 'decrease', unit: 'percent' },
  '5.3.2': { direction: 'decrease', unit: 'percent' },
  '8.3.1': { direction: 'decrease', unit: 'percent', disaggregation: bySex },
  '8.5.1': { direction: 'increase', unit: 'amount', disaggregation: bySex },
  '8.5.2': { direction: 'decrease', unit: 'percent', disaggregation: bySex },
  '8.6.1': { direction: 'decrease', unit: 'percent' },
  '8.7.1': { direction: 'decrease', unit: 'percent', disaggregation: bySex },
  '8.8.1': { direction: 'decrease', unit: 'ratio', disaggregation: bySexAndStatus },
  '8.8.2': { direction: 'decrease', unit: 'index', disaggregation: bySexAndStatus },
  '8.10.2': { direction: 'increase', unit: 'percent' },
  '10.2.1': { direction: 'decrease', unit: 'percent', disaggregation: bySex },
  '10.3.1': { direction: 'decrease', unit: 'percent' },
  '10.7.1': { direction: 'decrease', unit: 'months-of-income', disaggregation: bySex },
  '10.7.2': { direction: 'increase', unit: 'index' },
  '10.7.3': { direction: 'decrease', unit: 'persons' },
  '10.7.4': { direction: 'decrease', unit: 'ratio' },
  '10.b.1': { direction: 'increase', unit: 'amount' },
  '10.c.1': { direction: 'decrease', unit: 'percent' },
  '11.5.1': { direction: 'decrease', unit: 'ratio' },
  '13.1.1': { direction: 'decrease', unit: 'ratio' },
  '16.1.1': { direction: 'decrease', unit: 'ratio', disaggregation: bySex },
  '16.1.2': { direction: 'decrease', unit: 'ratio', disaggregation: bySex },
  '16.2.1': { direction: 'decrease', unit: 'percent' },
  '16.2.2': { direction: 'decrease', unit: 'ratio', disaggregation: bySex },
  '16.2.3': { direction: 'decrease', unit: 'percent' },
  '16.9.1': { direction: 'increase', unit: 'percent' },
  '16.b.1': { direction: 'decrease', unit: 'percent' },
  '17.2.1': { direction: 'increase', unit: 'percent' },
  '17.3.1': { direction: 'increase', unit: 'amount' },
  '17.3.2': { direction: 'increase', unit: 'percent' },
  '17.18.1': { direction: 'increase', unit: 'index' },
};
