import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { OutlinePath } from '../../http/path-parameters.ts';
import { Problem } from '../../problem/problem.ts';
import { type Series, seriesNamed } from './series.ts';

export class SeriesPath extends OutlinePath {
  @Matches(/^[a-z-]{1,40}(\.[a-z]{1,20}){3}$/, {
    message:
      'measure, side, sex and basis with points between, for instance migration-flow.arriving.total.observed',
  })
  series: string;
}

export class GridPageQuery {
  @IsOptional()
  @Matches(/^[1-9]\d{0,3}$/, { message: 'the number of a page' })
  page?: string;

  /** Countries whose rows are shown though nothing is said of them yet. */
  @IsOptional()
  @Matches(/^([A-Z]{3}(,[A-Z]{3}){0,299})?$/, { message: 'codes of countries with commas between' })
  with?: string;

  /** Countries to show, as they were typed. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  add?: string;
}

/** @throws Problem `not-found`. */
export function requireSeries(name: string): Series {
  const series = seriesNamed(name);
  if (series === undefined) throw new Problem('not-found', 'There is no such table of figures.');
  return series;
}
