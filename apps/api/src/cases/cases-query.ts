import { SEVERITIES, type Severity } from '@concord/consistency';
import { CASE_OUTCOMES, CASE_STATES, type CaseOutcome, type CaseState } from '@concord/domain';
import { CASE_ORDERS, type CaseOrder } from '@concord/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LanguageQuery } from '../findings/findings-query.ts';
import { CyclePath } from '../http/path-parameters.ts';

const COUNTRY = { pattern: '^[A-Z]{3}$', description: 'ISO 3166-1 alpha-3' };
const YES = { enum: ['yes'] };

function among(values: readonly string[]): { message: string } {
  return { message: `one of ${values.join(', ')}` };
}

export class CasesQuery extends LanguageQuery {
  @ApiPropertyOptional({ ...COUNTRY, description: 'A country that the case is about' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  country?: string;

  @ApiPropertyOptional({ ...COUNTRY, description: 'Another country that it is about as well' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  partner?: string;

  @ApiPropertyOptional({ enum: CASE_STATES })
  @IsOptional()
  @IsIn(CASE_STATES, among(CASE_STATES))
  state?: CaseState;

  @ApiPropertyOptional({ enum: CASE_OUTCOMES })
  @IsOptional()
  @IsIn(CASE_OUTCOMES, among(CASE_OUTCOMES))
  outcome?: CaseOutcome;

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

  @ApiPropertyOptional({ enum: ['check', 'flag'] })
  @IsOptional()
  @IsIn(['check', 'flag'], among(['check', 'flag']))
  origin?: 'check' | 'flag';

  @ApiPropertyOptional({
    ...YES,
    description:
      'What waits for the reader: for a delegation, to be answered; for a reviewer, to be asked or concluded',
  })
  @IsOptional()
  @IsIn(['yes'], among(['yes']))
  mine?: 'yes';

  @ApiPropertyOptional({ ...YES, description: 'Asked, and not answered by the day that was set' })
  @IsOptional()
  @IsIn(['yes'], among(['yes']))
  overdue?: 'yes';

  @ApiPropertyOptional({ ...YES, description: 'Those at rest as well' })
  @IsOptional()
  @IsIn(['yes'], among(['yes']))
  resting?: 'yes';

  @ApiPropertyOptional({
    enum: CASE_ORDERS,
    default: 'gravity',
    description: 'The gravest first, or what is due first',
  })
  @IsOptional()
  @IsIn(CASE_ORDERS, among(CASE_ORDERS))
  order?: CaseOrder;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Matches(/^([1-9]\d?|1\d\d|200)$/, { message: 'a whole number from 1 to 200' })
  limit?: string;

  @ApiPropertyOptional({ description: 'Where the page begins, as the page before gives it' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{1,200}$/, { message: 'the cursor of the page before' })
  after?: string;
}

export class CasePath extends CyclePath {
  @ApiProperty({ pattern: '^[0-9a-f]{32}$' })
  @Matches(/^[0-9a-f]{32}$/, { message: 'the id of a case: 32 hexadecimal digits' })
  case: string;
}
