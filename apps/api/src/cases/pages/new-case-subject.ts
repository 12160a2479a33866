import { confidentialityOfPlace } from '@concord/disclosure';
import {
  type Confidentiality,
  type CountryCode,
  type CycleConfiguration,
  countryName,
  type FlagPoint,
  locatePoint,
  type Outline,
} from '@concord/domain';
import { newestOutlines, restrictionsOfPoints } from '@concord/persistence';
import { IsOptional, Matches } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { namePlace } from '../../submitting/places.ts';
import { requireStanding } from '../case-standing.ts';
import { ownStanding } from '../own-standing.ts';
import { pointAt } from '../point-at.ts';
import { BACK } from './new-case-address.ts';

const COUNTRY = /^([A-Z]{3})?$/;
const PLACE = /^\/[A-Za-z]+(\/[A-Za-z0-9]{1,40}){0,2}$/;
const ofPlace = { message: 'a place in the outline of the country' };

/** Who can read a place by how it is marked. */
const MARKED: Readonly<Record<Confidentiality, MessageKey>> = {
  public: 'cases.placePublic',
  participants: 'cases.placeParticipants',
  reviewers: 'cases.placeReviewers',
};

export class NewCaseQuery {
  @IsOptional()
  @Matches(COUNTRY, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  country?: string;

  @IsOptional()
  @Matches(COUNTRY, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  with?: string;

  @IsOptional()
  @Matches(PLACE, ofPlace)
  pointer?: string;

  @IsOptional()
  @Matches(PLACE, ofPlace)
  withPointer?: string;

  @IsOptional()
  @Matches(BACK, { message: 'a page of the cycle from which cases are opened' })
  back?: string;
}

/** What a case is to be about, and who is then to read it. */
export interface NewCaseSubject {
  countries: CountryCode[];
  outlines: ReadonlyMap<CountryCode, Outline>;
  points: FlagPoint[];
  restrictedBy: CountryCode[];
}

/** @throws Problem `not-found` where there is nothing of that kind for the visitor, `forbidden`; CaseRefused. */
export async function readSubject(
  manager: EntityManager,
  cycle: string,
  { country = '', with: other = '', pointer, withPointer }: NewCaseQuery,
): Promise<NewCaseSubject> {
  const countries = [...new Set([country, other])].filter((each) => each !== '');
  const outlines = await newestOutlines(manager, cycle, countries);
  if (countries.some((each) => !outlines.has(each))) throw noSuchPlace();
  const points = [
    ...(pointer === undefined ? [] : [pointIn(outlines, country, pointer)]),
    ...(withPointer === undefined ? [] : [pointIn(outlines, other, withPointer)]),
  ];
  const restrictedBy = restrictionsOfPoints(points, outlines, []);
  requireStanding(await ownStanding(manager, cycle, { countries, restrictedBy }), 'asks');
  return { countries, outlines, points, restrictedBy };
}

function pointIn(
  outlines: ReadonlyMap<CountryCode, Outline>,
  country: CountryCode,
  pointer: string,
): FlagPoint {
  const outline = outlines.get(country);
  const point = outline && pointAt(outline, pointer);
  if (outline === undefined || point === undefined || locatePoint(outline, point) === undefined) {
    throw noSuchPlace();
  }
  return point;
}

function noSuchPlace(): Problem {
  return new Problem('not-found', 'There is nothing of that kind in this cycle that you can read.');
}

/** What was looked at: a submission that comes meanwhile may have moved what a pointer means, or who may read it. */
export function sealOf({ points, restrictedBy }: NewCaseSubject): string {
  return JSON.stringify([points, restrictedBy]);
}

/**
 * The points with words that stand in one of them, at the field that says them.
 * @returns undefined where none does.
 */
export function quoting({ points, outlines }: NewCaseSubject, quote: string): FlagPoint[] | undefined {
  for (const [index, point] of points.entries()) {
    const outline = outlines.get(point.country);
    const place = outline && locatePoint(outline, point);
    if (outline === undefined || place === undefined) continue;
    const found = place
      .split('/')
      .slice(1)
      .reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>>)[step], outline);
    const said = typeof found === 'object' && found !== null ? Object.entries(found) : [];
    const [field] =
      said.find(([name, text]) => typeof text === 'string' && name !== 'id' && text.includes(quote)) ?? [];
    if (field !== undefined) return points.with(index, { ...point, field, quote });
  }
  return undefined;
}

/** A place that the case is to be about, what it says where that is a number, and who reads it. */
export function viewPlace(
  words: Words,
  configuration: CycleConfiguration,
  { outlines, countries }: NewCaseSubject,
  point: FlagPoint,
) {
  const outline = outlines.get(point.country);
  const pointer = outline && locatePoint(outline, point);
  if (outline === undefined || pointer === undefined) throw noSuchPlace();
  const country = countryName(point.country, words.language);
  const figure = outline.figures?.[Number(/^\/figures\/(\d+)/.exec(pointer)?.[1])];
  return {
    ...namePlace(pointer, { document: { ...outline }, configuration, words }),
    ...(countries.length > 1 ? { country } : {}),
    ...(figure?.value === undefined
      ? {}
      : { value: words.number(figure.value, Number.isInteger(figure.value) ? 0 : 2) }),
    lang: outline.language,
    readers: words.say({ key: MARKED[confidentialityOfPlace(outline, pointer)], values: { country } }),
  };
}
