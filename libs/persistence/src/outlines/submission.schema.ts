import type { CountryCode } from '@concord/domain';

/** One version of an outline as a country submitted it, without its text. */
export interface SubmissionRecord {
  id: string;
  cycle: string;
  country: CountryCode;
  /** 1 and up; the newest counts. */
  version: number;
  /** Of the text's UTF-8 bytes; 64 hexadecimal digits. */
  sha256: string;
  submittedAt: Date;
  /** Whether it is the whole; else what its reader may not see is left out, and the digest is of what is left. */
  isWhole: boolean;
  /** Whether its country took it back: it is kept, and counts nowhere. */
  isWithdrawn: boolean;
}

export interface SubmissionWithText extends SubmissionRecord {
  /** The document; exactly as submitted, where it is whole. */
  text: string;
}
