import type { SubmissionReceipt, SubmissionRecord } from '@concord/persistence';

export interface SubmissionView {
  version: number;
  sha256: string;
  submittedAt: string;
}

export interface ReceiptView extends SubmissionView {
  unchanged: boolean;
  findingsUrl: string;
}

export function viewSubmission({ version, sha256, submittedAt }: SubmissionRecord): SubmissionView {
  return { version, sha256, submittedAt: submittedAt.toISOString() };
}

export function viewReceipt(receipt: SubmissionReceipt): ReceiptView {
  return {
    ...viewSubmission(receipt),
    unchanged: receipt.unchanged,
    findingsUrl: `/api/v1/cycles/${receipt.cycle}/findings?country=${receipt.country}`,
  };
}
