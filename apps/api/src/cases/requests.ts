import {
  CASE_OUTCOMES,
  type CaseOutcome,
  EXPLANATIONS,
  type Explanation,
  type FlagPoint,
  LANGUAGES,
  type Language,
} from '@concord/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** Characters of what is said in a case. */
export const LONGEST_TEXT = 5_000;
export const LONGEST_CAPTION = 200;
/** Characters of words out of an outline that a flag is about. */
export const LONGEST_QUOTE = 1_000;
const MOST_CASES = 200;

const COUNTRY = /^[A-Z]{3}$/;
const CASE = /^[0-9a-f]{32}$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ofText = { message: `a text of 1 to ${LONGEST_TEXT} characters` };
const ofCountry = { message: 'three capital letters (ISO 3166-1 alpha-3)' };
const ofDay = { message: 'a day, YYYY-MM-DD' };

function among(values: readonly string[]): { message: string } {
  return { message: `one of ${values.join(', ')}` };
}

/** What somebody says, and in which language. */
export class Said {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_TEXT })
  @Length(1, LONGEST_TEXT, ofText)
  text: string;

  @ApiPropertyOptional({ enum: LANGUAGES, description: 'The language of the text' })
  @IsOptional()
  @IsIn(LANGUAGES, among(LANGUAGES))
  language?: Language;
}

export class QuestionRequest extends Said {
  @ApiPropertyOptional({ description: 'Countries of the case; all that may read it where it is left out' })
  @IsOptional()
  @IsArray({ message: 'a list of countries' })
  @ArrayMinSize(1, { message: 'one country at least' })
  @ArrayMaxSize(2, { message: 'two countries at most' })
  @ArrayUnique({ message: 'each country once' })
  @Matches(COUNTRY, { ...ofCountry, each: true })
  of?: string[];

  @ApiPropertyOptional({ format: 'date', description: 'The day until which an answer is asked for' })
  @IsOptional()
  @Matches(DAY, ofDay)
  dueOn?: string;
}

export class BulkQuestionRequest extends QuestionRequest {
  @ApiProperty({ description: `Ids of up to ${MOST_CASES} cases` })
  @IsArray({ message: 'a list of cases' })
  @ArrayMinSize(1, { message: 'one case at least' })
  @ArrayMaxSize(MOST_CASES, { message: `${MOST_CASES} cases at most` })
  @ArrayUnique({ message: 'each case once' })
  @Matches(CASE, { message: 'the id of a case: 32 hexadecimal digits', each: true })
  cases: string[];
}

export class ConclusionRequest {
  @ApiProperty({ enum: CASE_OUTCOMES })
  @IsIn(CASE_OUTCOMES, among(CASE_OUTCOMES))
  outcome: CaseOutcome;

  @ApiPropertyOptional({ enum: EXPLANATIONS, description: 'With the outcome “explained”, and only with it' })
  @IsOptional()
  @IsIn(EXPLANATIONS, among(EXPLANATIONS))
  explanation?: Explanation;

  @ApiPropertyOptional({ minLength: 1, maxLength: LONGEST_TEXT, description: 'Why; the delegations read it' })
  @IsOptional()
  @Length(1, LONGEST_TEXT, ofText)
  text?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, description: 'The language of the text' })
  @IsOptional()
  @IsIn(LANGUAGES, among(LANGUAGES))
  language?: Language;
}

export class ReplyRequest extends Said {
  @ApiProperty({ pattern: COUNTRY.source, description: 'The country that answers' })
  @Matches(COUNTRY, ofCountry)
  country: string;

  @ApiPropertyOptional({
    enum: ['shared', 'country'],
    default: 'shared',
    description: 'Everyone who reads the case, or the country’s own delegation and its reviewers',
  })
  @IsOptional()
  @IsIn(['shared', 'country'], among(['shared', 'country']))
  audience?: 'shared' | 'country';

  @ApiPropertyOptional({ enum: CASE_OUTCOMES, description: 'How the country would have it end' })
  @IsOptional()
  @IsIn(CASE_OUTCOMES, among(CASE_OUTCOMES))
  outcome?: CaseOutcome;

  @ApiPropertyOptional({ enum: EXPLANATIONS, description: 'With the outcome “explained”, and only with it' })
  @IsOptional()
  @IsIn(EXPLANATIONS, among(EXPLANATIONS))
  explanation?: Explanation;
}

export class PartnerRequest extends Said {
  @ApiProperty({ pattern: COUNTRY.source, description: 'The country that is brought in' })
  @Matches(COUNTRY, ofCountry)
  country: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day until which an answer is asked for' })
  @IsOptional()
  @Matches(DAY, ofDay)
  dueOn?: string;
}

export class MergeRequest {
  @ApiProperty({ description: 'Ids of the cases that go on within this one' })
  @IsArray({ message: 'a list of cases' })
  @ArrayMinSize(1, { message: 'one case at least' })
  @ArrayMaxSize(MOST_CASES, { message: `${MOST_CASES} cases at most` })
  @ArrayUnique({ message: 'each case once' })
  @Matches(CASE, { message: 'the id of a case: 32 hexadecimal digits', each: true })
  cases: string[];
}

export class SecondReviewerRequest {
  @ApiProperty({ description: 'Whether a second reviewer must agree before it is disputed, or published' })
  @IsBoolean({ message: 'true or false' })
  needed: boolean;
}

export class VerificationRequest extends Said {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_CAPTION, description: 'Who verified' })
  @Length(1, LONGEST_CAPTION, { message: `a text of 1 to ${LONGEST_CAPTION} characters` })
  party: string;
}

class FigureKey {
  @Length(1, 40, { message: 'a measure' })
  measure: string;

  @Matches(COUNTRY, ofCountry)
  origin: string;

  @Matches(COUNTRY, ofCountry)
  destination: string;

  @IsInt({ message: 'a year' })
  @Min(1900, { message: 'a year from 1900' })
  @Max(2100, { message: 'a year up to 2100' })
  year: number;

  @IsOptional()
  @Length(1, 20, { message: 'a sex' })
  sex?: string;

  @IsOptional()
  @Length(1, 20, { message: 'a basis' })
  basis?: string;
}

const SECTIONS = ['framework', 'initiatives', 'partnerships', 'figures', 'answers'] as const;

class PointRequest implements FlagPoint {
  @Matches(COUNTRY, ofCountry)
  country: string;

  @IsIn(SECTIONS, among(SECTIONS))
  section: (typeof SECTIONS)[number];

  @IsOptional()
  @Length(1, 200, { message: 'the id of an item, or the code of a question' })
  item?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => FigureKey)
  figure?: FigureKey;

  @IsOptional()
  @Matches(/^[A-Za-z]{1,40}$/, { message: 'the name of a member of the item' })
  field?: string;

  @IsOptional()
  @Length(1, LONGEST_QUOTE, { message: `words of the field, ${LONGEST_QUOTE} characters at most` })
  quote?: string;
}

export class FlagRequest extends Said {
  @ApiProperty({ description: 'One or two countries' })
  @IsArray({ message: 'a list of countries' })
  @ArrayMinSize(1, { message: 'one country at least' })
  @ArrayMaxSize(2, { message: 'two countries at most' })
  @ArrayUnique({ message: 'each country once' })
  @Matches(COUNTRY, { ...ofCountry, each: true })
  countries: string[];

  @ApiProperty({ minLength: 1, maxLength: LONGEST_CAPTION, description: 'The question in a few words' })
  @Length(1, LONGEST_CAPTION, { message: `a text of 1 to ${LONGEST_CAPTION} characters` })
  caption: string;

  @ApiPropertyOptional({ enum: ['warning', 'note', 'info'], default: 'note' })
  @IsOptional()
  @IsIn(['warning', 'note', 'info'], among(['warning', 'note', 'info']))
  severity?: 'warning' | 'note' | 'info';

  @ApiPropertyOptional({ description: 'Up to ten places in the outlines that it is about' })
  @IsOptional()
  @IsArray({ message: 'a list of places' })
  @ArrayMaxSize(10, { message: 'ten places at most' })
  @ValidateNested({ each: true })
  @Type(() => PointRequest)
  points?: PointRequest[];
}

/** A body that may be left out, for what needs no more than being asked for. */
export class NothingMore {}
