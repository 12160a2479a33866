import type { Background, Finding, Run, Snapshot, Tally } from '@concord/consistency';
import type { Audience, Disclosed, EarlierPrint } from '@concord/disclosure';
import type { CountryCode, CycleConfiguration, Figure, Language, Outline } from '@concord/domain';
import type { EditionCase, SettledCase } from './disclose/edition-case.ts';

/** One outline that counts, with what proves which it was. */
export interface Filing {
  outline: Outline;
  /** Hexadecimal SHA-256 of the document as it was submitted. */
  sha256: string;
  /** Number of the submission; left out where outlines come from files. */
  version?: number;
}

/** What an edition is compiled from: one frozen snapshot and the run of the checks over it. */
export interface EditionInput {
  cycle: CycleConfiguration;
  filings: readonly Filing[];
  /** What the countries filed in the cycle before, where there is one. */
  previous?: readonly Outline[];
  /** What countries answered about each other's partnerships. */
  answers?: Pick<Background, 'confirmed' | 'denied'>;
  /** Cases that were concluded and marked for publication; left out where there are none, as with outlines from files. */
  cases?: readonly EditionCase[];
  /** Of the checks over all of it. */
  run: Run;
  language: Language;
  audience: Audience;
  /** Where the cycle's record stood; left out where there is none, as with outlines from files. */
  record?: { number: number; hash: string };
  /** Countries that signed off what they filed; left out where nobody is asked, as with outlines from files. */
  signedOff?: ReadonlySet<CountryCode>;
  /** It is shown to those who take part alone, who may read all of it: what its gates find does not stop it. */
  isPreview?: boolean;
  /** What published editions printed, by country. */
  earlier?: ReadonlyMap<CountryCode, readonly EarlierPrint[]>;
}

/** An outline as its audience may read it. */
export interface DisclosedFiling extends Filing {
  outline: Disclosed<Outline>;
  /** Of what is left, where something is left out. */
  sha256: string;
}

/** What an edition may say of the cycle before: of countries that are in it now. */
export interface BeforeCycle {
  /** By country, without what may not be read in both. */
  outlines: ReadonlyMap<CountryCode, Disclosed<Outline>>;
  /** Items of this cycle that there were before and that may not be told of then: `COUNTRY section key`. */
  unsaid: ReadonlySet<string>;
  snapshot: Snapshot;
  /** What the rules of this cycle ask of the outlines of that one. */
  findings: readonly Disclosed<Finding>[];
}

/** What an audience may read of an edition's input: all later steps know this alone. */
export type Material = Disclosed<{
  cycle: CycleConfiguration;
  language: Language;
  audience: Audience;
  /** By country, in the order of the codes; items that the audience may not read are not in it. */
  filings: ReadonlyMap<CountryCode, DisclosedFiling>;
  snapshot: Snapshot;
  findings: readonly Disclosed<Finding>[];
  /** Questions that were talked through to their end. */
  cases: readonly Disclosed<SettledCase>[];
  /** The cycle before, where there was one. */
  before?: BeforeCycle;
  tallies: Readonly<Record<string, Tally>>;
  record?: { number: number; hash: string };
  /** Whether anything was left out for this audience. */
  abridged: boolean;
  /** Figures of the filings whose values are withheld. */
  withheld: ReadonlySet<Figure>;
}>;
