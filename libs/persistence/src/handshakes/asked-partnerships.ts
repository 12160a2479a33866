import { createHash } from 'node:crypto';
import { confidentialityOfItem, discloses } from '@concord/disclosure';
import type { CountryCode, Outline, Partnership } from '@concord/domain';
import { storableJson } from '../storable.ts';

/** A partnership that one country describes, and another country that it names. */
export interface AskedPartnership {
  asker: CountryCode;
  partnership: string;
  answerer: CountryCode;
  /** Digest of what the two descriptions of a partnership are compared by. */
  compared: string;
}

/**
 * What each country is to be asked: about the partnerships of others that name it, once both have filed. What a country
 * keeps for reviewers is not asked about: the question would tell of it.
 */
export function askedPartnerships(outlines: ReadonlyMap<CountryCode, Outline>): AskedPartnership[] {
  return [...outlines.values()].flatMap((outline) =>
    (outline.partnerships ?? []).flatMap((partnership) => {
      if (!discloses('participants', confidentialityOfItem(outline, partnership))) return [];
      const compared = comparedDigest(partnership);
      return partiesOf(partnership)
        .filter((country) => country !== outline.country && outlines.has(country))
        .map((answerer) => ({ asker: outline.country, partnership: partnership.id, answerer, compared }));
    }),
  );
}

function partiesOf({ parties }: Partnership): CountryCode[] {
  return [...new Set(parties.flatMap(({ country }) => (country === undefined ? [] : [country])))];
}

/** Of what partnerships are told apart and compared by; how they are described beside that is their country's own. */
export function comparedDigest(partnership: Partnership): string {
  const { title, titleEn, kind, status, signed, inForce, expires, reference, quotas, financing } =
    partnership;
  const parties = partnership.parties
    .map(({ country, organisation }) => country ?? organisation?.name ?? '')
    .sort();
  const said = [title, titleEn, kind, status, signed, inForce, expires, reference].map(
    (each) => each ?? null,
  );
  return createHash('sha256')
    .update(storableJson([said, parties, quotas ?? [], financing ?? null]))
    .digest('hex');
}
