import type { CountryCode, Partnership } from '@concord/domain';

/** A partnership as one country files it. */
export interface FiledPartnership {
  country: CountryCode;
  /** BCP 47 tag of the outline's texts; without it only English titles are compared. */
  language?: string;
  partnership: Partnership;
}

/** The year of an ISO 8601 date, whatever its precision. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
