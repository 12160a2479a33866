import type { CountryCode, Partnership } from '@concord/domain';
import type { NormalTitles } from './normal-title.ts';

/** A partnership as one country files it. */
export class FiledPartnership {
  readonly country: CountryCode;
  /** Of the outline's texts, as in BCP 47 without script and region; without it only English titles are compared. */
  readonly language: string | undefined;
  readonly partnership: Partnership;
  /** `COUNTRY/id`. */
  readonly key: string;
  /** The country and the parties that are countries, each once, sorted. */
  readonly countries: readonly CountryCode[];
  /** By the countries left out of them: a partnership is compared with many of one partner's. */
  readonly titles = new Map<string, NormalTitles>();

  constructor(country: CountryCode, language: string | undefined, partnership: Partnership) {
    this.country = country;
    this.language = language?.split('-')[0]?.toLowerCase();
    this.partnership = partnership;
    this.key = `${country}/${partnership.id}`;
    const named = partnership.parties.flatMap((party) => party.country ?? []);
    this.countries = [...new Set([country, ...named])].sort();
  }
}

/** The year of an ISO 8601 date, whatever its precision. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
