import type { Figure, Outline } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const money = (amount: number | undefined, parts: Partial<Figure> = {}) =>
  aFigure('KEN', 'DEU', 2015, amount, { measure: 'remittances', ...parts });
const stock = (persons: number | undefined, year = 2015, parts: Partial<Figure> = {}) =>
  aFigure('KEN', 'DEU', year, persons, { measure: 'migrant-stock', ...parts });
const kenya = (...figures: Figure[]): Outline => anOutline('KEN', { figures });
const germany = (...figures: Figure[]): Outline => anOutline('DEU', { figures });
const parameters = (values: Record<string, number>) => ({
  cycle: { checks: { 'remittances-per-migrant': { parameters: values } } },
});

testCheck(check, {
  accepts: {
    'USD 50 a migrant': { outlines: [kenya(money(1_000_000), stock(20_000))] },
    'USD 20,000 a migrant': { outlines: [kenya(money(2_000_000), stock(100))] },
    'an amount under the floor': { outlines: [kenya(money(999_999), stock(900_000))] },
    'a stock under the floor': { outlines: [kenya(money(9_000_000), stock(99))] },
    'no amount': { outlines: [kenya(money(undefined), stock(900_000))] },
    'an amount of zero': { outlines: [kenya(money(0), stock(900_000))] },
    'no stock': { outlines: [kenya(money(9_000_000_000))] },
    'a stock that is a notation key': { outlines: [kenya(money(9_000_000_000), stock(undefined))] },
    'a stock of zero': { outlines: [kenya(money(9_000_000_000), stock(0))] },
    'a stock three years away': { outlines: [kenya(money(9_000_000_000), stock(100, 2012))] },
    'a partner that has not filed its stock': { outlines: [kenya(money(9_000_000_000)), germany()] },
    'amounts by sex': {
      outlines: [kenya(money(9_000_000_000, { sex: 'female' }), stock(100, 2015, { sex: 'female' }))],
    },
    'the reporter’s own stock before its partner’s': {
      outlines: [kenya(money(1_000_000), stock(20_000)), germany(stock(900_000))],
    },
    'the stock of the year before one of two years ago': {
      outlines: [kenya(money(1_000_000), stock(20_000, 2014), stock(900_000, 2013))],
    },
    'limits that the cycle sets': {
      outlines: [kenya(money(3_000_000), stock(100))],
      ...parameters({ most: 30_000 }),
    },
  },
  finds: {
    'less than USD 50 a migrant': {
      outlines: [kenya(money(1_000_000), stock(20_001))],
      findings: [
        {
          message: 'little',
          severity: 'note',
          countries: ['KEN'],
          subject: {
            measure: 'remittances',
            origin: 'KEN',
            destination: 'DEU',
            year: 2015,
            sex: 'total',
            basis: 'observed',
            reporter: 'KEN',
          },
          statistic: { name: 'remittances-per-migrant', value: 49.998, threshold: 50 },
          pointers: ['KEN/figures/0/value', 'KEN/figures/1/value'],
          text: 'Remittances from Germany to Kenya are given as USD 1,000,000 in 2015, about USD 50 for each of the 20,001 migrants of 2015, which is less than is usual.',
        },
      ],
    },
    'more than USD 20,000 a migrant': {
      outlines: [kenya(money(2_000_100), stock(100))],
      findings: [
        {
          message: 'much',
          severity: 'note',
          statistic: { value: 20_001, threshold: 20_000 },
          text: 'Remittances from Germany to Kenya are given as USD 2,000,100 in 2015, about USD 20,001 for each of the 100 migrants of 2015, which is more than is usual.',
        },
      ],
    },
    'much, by a stock of the partner two years later': {
      outlines: [kenya(money(9_000_000)), germany(stock(100, 2017, { basis: 'estimated' }))],
      findings: [
        {
          message: 'much',
          severity: 'note',
          countries: ['DEU', 'KEN'],
          subject: { reporter: 'KEN' },
          pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'],
        },
      ],
    },
    'what both ends give, each by itself': {
      outlines: [kenya(money(9_000_000)), germany(money(8_000_000), stock(100))],
      findings: [
        { message: 'much', severity: 'note', countries: ['DEU', 'KEN'], subject: { reporter: 'KEN' } },
        { message: 'much', severity: 'note', countries: ['DEU'], subject: { reporter: 'DEU' } },
      ],
    },
    'limits, years and floors that the cycle sets': {
      outlines: [kenya(money(500_000), stock(50, 2011))],
      ...parameters({ least: 20_000, nearestYears: 4, floorPersons: 50, floorMoney: 500_000 }),
      findings: [{ message: 'little', severity: 'note', statistic: { value: 10_000, threshold: 20_000 } }],
    },
  },
});
