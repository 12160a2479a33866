import type { Circumstance } from '@concord/domain';
import type { Addendum, SubmissionReceipt, SubmissionRecord } from '@concord/persistence';

export interface SubmissionView {
  version: number;
  sha256: string;
  submittedAt: string;
  /** Taken back by its country: it counts nowhere. */
  withdrawn?: true;
  /** The changed circumstance that it answers. */
  responseTo?: Circumstance;
  note?: string;
}

export interface ReceiptView extends SubmissionView {
  unchanged: boolean;
  findingsUrl: string;
}

export function viewSubmission(
  { version, sha256, submittedAt, isWithdrawn }: SubmissionRecord,
  addendum?: Addendum,
): SubmissionView {
  return {
    version,
    sha256,
    submittedAt: submittedAt.toISOString(),
    ...(isWithdrawn ? { withdrawn: true as const } : {}),
    ...addendum,
  };
}

export function viewReceipt(receipt: SubmissionReceipt): ReceiptView {
  return {
    ...viewSubmission(receipt),
    unchanged: receipt.unchanged,
    findingsUrl: `/api/v1/cycles/${receipt.cycle}/findings?country=${receipt.country}`,
  };
}
