import { describe, expect, test } from '@jest/globals';
import { normaliseTitle } from './normalise-title.ts';

describe('a title, normalised', () => {
  test.each([
    [
      'Agreement between the Government of the Republic of Poland and the Government of the French Republic on the Employment of Polish Seasonal Workers',
      'employment seasonal workers',
    ],
    [
      'Accord entre le Gouvernement de la République française et le Gouvernement de la République de Pologne',
      undefined,
    ],
    [
      'Accord relatif à l’emploi saisonnier des travailleurs polonais en France (avec échange de lettres)',
      'emploi saisonnier travailleurs',
    ],
    [
      'Memorándum de Entendimiento entre Francia y Polonia sobre trabajadores de temporada',
      'trabajadores temporada',
    ],
    ['M.O.U. concerning nurses’ training', 'nurses training'],
    [
      'Umowa między Rządem Rzeczypospolitej Polskiej a Rządem Republiki Francuskiej o wymianie stażystów',
      'stazystow',
    ],
    [
      'Соглашение между Правительством Республики Польша и Правительством Французской Республики о сезонных рабочих',
      'sezonnykh rabochikh',
    ],
    ['اتفاقية بين حكومة الجمهورية الفرنسية وحكومة جمهورية بولندا بشأن العمال الموسميين', 'mal mwsmyyn'],
    ['波兰共和国政府和法国政府关于季节性工人的协定', '季节性工人'],
    ['Bilateral labour agreement of 1992', undefined],
    ['Protocol to the agreement of 1974 on trainees', '1974 trainees'],
  ])('%s', (title, expected) => {
    expect(normaliseTitle(title, ['POL', 'FRA'], 1992)).toBe(expected);
  });

  test('keeps the name of a third country', () => {
    expect(normaliseTitle('Agreement on transit through Ukraine', ['POL', 'FRA'])).toBe(
      'transit through ukraine',
    );
  });
});
