import { SCOPES, type Scope, SEVERITIES, type Severity } from '@concord/consistency';
import { LANGUAGES, type Language, MEASURES, type Measure } from '@concord/domain';
import { FINDING_STATES, type FindingState } from '@concord/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CyclePath } from '../http/path-parameters.ts';

const COUNTRY = { pattern: '^[A-Z]{3}$', description: 'ISO 3166-1 alpha-3' };

function among(values: readonly string[]): { message: string } {
  return { message: `one of ${values.join(', ')}` };
}

export class LanguageQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Language of the sentences' })
  @IsOptional()
  @IsIn(LANGUAGES, among(LANGUAGES))
  lang?: Language;
}

export class FindingsQuery extends LanguageQuery {
  @ApiPropertyOptional({ ...COUNTRY, description: 'A country that the finding is about' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  country?: string;

  @ApiPropertyOptional({ ...COUNTRY, description: 'Another country that it is about as well' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  partner?: string;

  @ApiPropertyOptional({
    pattern: '^(rule:)?[a-z0-9-]{1,60}$',
    description: 'Id of a check of the catalogue, or `rule:` and the id of one of the cycle’s own rules',
  })
  @IsOptional()
  @Matches(/^(rule:)?[a-z0-9-]{1,60}$/, { message: 'the id of a check' })
  check?: string;

  @ApiPropertyOptional({ enum: SEVERITIES })
  @IsOptional()
  @IsIn(SEVERITIES, among(SEVERITIES))
  severity?: Severity;

  @ApiPropertyOptional({ enum: SCOPES })
  @IsOptional()
  @IsIn(SCOPES, among(SCOPES))
  scope?: Scope;

  @ApiPropertyOptional({ enum: MEASURES })
  @IsOptional()
  @IsIn(MEASURES, among(MEASURES))
  measure?: Measure;

  @ApiPropertyOptional({ type: 'integer', minimum: 1900, maximum: 2100 })
  @IsOptional()
  @Matches(/^(19\d\d|20\d\d|2100)$/, { message: 'a year from 1900 to 2100' })
  year?: string;

  @ApiPropertyOptional({ enum: FINDING_STATES, default: 'open' })
  @IsOptional()
  @IsIn(FINDING_STATES, among(FINDING_STATES))
  state?: FindingState;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Matches(/^([1-9]\d?|1\d\d|200)$/, { message: 'a whole number from 1 to 200' })
  limit?: string;

  @ApiPropertyOptional({ description: 'Where the page begins, as the page before gives it' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{1,200}$/, { message: 'the cursor of the page before' })
  after?: string;
}

export class ChecksQuery {
  @ApiPropertyOptional({
    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$',
    description: 'A cycle, whose own rules are listed as well',
  })
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { message: 'the code of a cycle' })
  cycle?: string;
}

export class FindingPath extends CyclePath {
  @ApiProperty({ pattern: '^[0-9a-f]{32}$' })
  @Matches(/^[0-9a-f]{32}$/, { message: 'the id of a finding: 32 hexadecimal digits' })
  id: string;
}
