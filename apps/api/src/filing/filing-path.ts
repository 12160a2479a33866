import { IsIn, IsOptional, Matches, MaxLength, MinLength } from 'class-validator';
import { OutlinePath } from '../http/path-parameters.ts';

export class ItemPath extends OutlinePath {
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, { message: 'the identifier of an item' })
  id: string;
}

export class IndicatorPath extends ItemPath {
  @MinLength(1)
  @MaxLength(80, { message: 'the code of an indicator' })
  indicator: string;
}

export class GroupPath extends OutlinePath {
  @MaxLength(60, { message: 'a group of questions' })
  group: string;
}

/** What a page of a form is asked for with: the table that one more row is wanted in. */
export class FormQuery {
  @IsOptional()
  @IsIn(['instruments', 'parties', 'quotas', 'lines', 'observations'], { message: 'the name of a table' })
  add?: string;
}

export class ListQuery {
  @IsOptional()
  @MaxLength(200, { message: 'part of a title' })
  search?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,3}$/, { message: 'the number of a page' })
  page?: string;
}
