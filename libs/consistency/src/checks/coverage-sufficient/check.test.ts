import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

/** Stocks of two corridors, of which the first is reported by both ends when `both` says so. */
const group = (first: number, second: number, both = true) => {
  const stock = { measure: 'migrant-stock' } as const;
  return {
    outlines: [
      anOutline('KEN', { figures: both ? [aFigure('KEN', 'DEU', 2015, 500)] : [] }),
      anOutline('DEU', {
        figures: [
          aFigure('KEN', 'DEU', 2015, 480),
          aFigure('KEN', 'DEU', 2010, 9_000_000, stock),
          aFigure('KEN', 'DEU', 2015, first, stock),
        ],
      }),
      anOutline('FRA', { figures: [aFigure('KEN', 'FRA', 2015, second, stock)] }),
    ],
  };
};

testCheck(check, {
  accepts: {
    'half of the stock': group(5000, 5000),
    'a group whose stock is not known': { outlines: [anOutline('KEN'), anOutline('DEU')] },
  },
  finds: {
    'less than half of the stock, by each corridor’s last year': {
      ...group(4000, 6000),
      findings: [
        {
          message: 'too-little',
          severity: 'note',
          countries: ['DEU', 'FRA', 'KEN'],
          subject: { measure: 'migrant-stock' },
          statistic: { value: 0.4, threshold: 0.5 },
          pointers: ['FRA/figures/0/value'],
        },
      ],
    },
    'no corridor that both report': {
      ...group(4000, 6000, false),
      findings: [{ message: 'too-little', severity: 'note', statistic: { value: 0 } }],
    },
  },
});
