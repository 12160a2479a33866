import type { CountryCode } from '@concord/domain';
import { EntitySchema } from 'typeorm';

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
}

export interface SubmissionWithText extends SubmissionRecord {
  /** The document exactly as submitted. */
  text: string;
}

export const submissionSchema = new EntitySchema<SubmissionWithText>({
  name: 'submission',
  columns: {
    id: { type: 'uuid', primary: true },
    cycle: { type: 'text' },
    country: { type: 'text' },
    version: { type: 'int' },
    sha256: { type: 'text' },
    submittedAt: { type: 'timestamptz', name: 'submitted_at' },
    text: { type: 'text', name: 'document', select: false },
  },
});
