import type { CountryCode } from '../outline/vocabulary.ts';

export const DRAW_FORMAT = 'concord.draw/1';

/** Somebody who can be drawn. */
export interface DrawReviewer {
  id: string;
  /** For whom they speak: the code of a country, or `organisation:` and the name of one. */
  place?: string;
  /** Outlines at most; the draw's limit where it is left out. */
  most?: number;
}

/** A reviewer and a country. */
export interface Assignment {
  country: CountryCode;
  reviewer: string;
}

export interface DrawLimits {
  /** Reviewers that each country is to have. */
  perCountry: number;
  /** Outlines that nobody reviews more of. */
  perReviewer: number;
  /** How many of a country's reviewers are of its own region, at least and at most. */
  sameRegion: { least: number; most: number };
  /** Whether no two of a country's reviewers speak for the same place. */
  onePerPlace: boolean;
}

/** All that a draw follows from; whoever has it draws the same. */
export interface DrawInput {
  seed: string;
  countries: readonly CountryCode[];
  reviewers: readonly DrawReviewer[];
  /** Who must not be drawn for which country. */
  exclusions: readonly Assignment[];
  /** What stands already, of these countries and of others; it counts towards the limits. */
  kept: readonly Assignment[];
  /** By country, the code of its region; a country that is left out is of none. */
  regions: Readonly<Record<CountryCode, string>>;
  limits: DrawLimits;
}

/** Which limit leaves a country, or all together, too few. */
export type DrawLimit = 'exclusions' | 'region' | 'place' | 'load';

/** Why there is no draw. */
export interface NoDraw {
  kind: 'none';
  /** Countries that already by themselves have too few who can be drawn, and by which limit. */
  short: { country: CountryCode; limit: DrawLimit; needed: number; available: number }[];
  /** Countries that together need more than those who can be drawn for them have room for; empty where `short` says it all. */
  together: { countries: CountryCode[]; needed: number; available: number } | null;
  /** Limits each of which, alone left out, would let the draw succeed. */
  wouldHelp: DrawLimit[];
}

export interface Drawn {
  kind: 'drawn';
  /** Who was drawn, by country and then by reviewer; what stood already is not repeated. */
  assignments: Assignment[];
  /** The most outlines that anybody who can be drawn then has: as few as the other limits allow. */
  greatestLoad: number;
}

export type Draw = Drawn | NoDraw;
