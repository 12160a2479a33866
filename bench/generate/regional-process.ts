import type { Partnership } from '@concord/domain';
import type { Partner } from './partnerships.ts';
import type { Random } from './random.ts';
import { paragraph } from './words.ts';

const MEMBERS = [6, 12] as const;

/** One partnership of many countries: each names all the others and the organisation that convenes them. */
export function addRegionalProcess(partners: readonly Partner[], number: number, random: Random): void {
  const members = random.shuffled(partners).slice(0, random.whole(...MEMBERS));
  const signed = `${1990 + number * 4}-05-${10 + number}`;
  const organisation = { name: `Secretariat of Dialogue ${number}`, sector: 'multilateral' as const };
  for (const member of members) {
    const others = members.filter((each) => each !== member).map(({ country }) => ({ country }));
    const partnership: Partnership = {
      id: `R-${number}`,
      title: `Regional dialogue ${number} on mobility`,
      titleEn: `Regional dialogue ${number} on mobility`,
      kind: 'regional-process',
      parties: [...others, { organisation: { ...organisation } }],
      signed,
      status: 'under-way',
      level: 'regional',
      gcmObjectives: [1, 3, 23],
      objectives: paragraph('Regional dialogue', random),
    };
    member.partnerships.push(partnership);
  }
}
