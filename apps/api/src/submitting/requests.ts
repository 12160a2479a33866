import { CIRCUMSTANCES, type Circumstance } from '@concord/domain';
import { CYCLE_STAGES, type CycleStage } from '@concord/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Length, Matches, ValidateIf } from 'class-validator';

/** Characters of a reason or a note. */
export const LONGEST_REASON = 2000;

const reason = { minLength: 1, maxLength: LONGEST_REASON } as const;
const OF_REASON = { message: `a text of 1 to ${LONGEST_REASON} characters` };
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What is said beside the draft itself when it is submitted: nothing, or which changed circumstance it answers. */
export class SubmissionRequest {
  @ApiPropertyOptional({ enum: CIRCUMSTANCES, description: 'The changed circumstance that it answers' })
  @ValidateIf((request: SubmissionRequest) => request.responseTo !== undefined || request.note !== undefined)
  @IsIn(CIRCUMSTANCES, { message: `one of ${CIRCUMSTANCES.join(', ')}` })
  responseTo?: Circumstance;

  @ApiPropertyOptional({ ...reason, description: 'What changed, in the country’s words; with responseTo' })
  @ValidateIf((request: SubmissionRequest) => request.responseTo !== undefined || request.note !== undefined)
  @Length(1, LONGEST_REASON, OF_REASON)
  note?: string;
}

export class WithdrawalRequest {
  @ApiPropertyOptional({ ...reason, description: 'Why, if the country wants to say' })
  @IsOptional()
  @Length(1, LONGEST_REASON, OF_REASON)
  reason?: string;
}

export class ExtensionRequest {
  @ApiProperty({ format: 'date', description: 'The last day on which the country may file; it ends in UTC' })
  @Matches(DAY, { message: 'a day, YYYY-MM-DD' })
  until: string;

  @ApiProperty(reason)
  @Length(1, LONGEST_REASON, OF_REASON)
  reason: string;
}

export class StageMove {
  @ApiProperty({ enum: CYCLE_STAGES, description: 'The stage that it is in' })
  @IsIn(CYCLE_STAGES, { message: `one of ${CYCLE_STAGES.join(', ')}` })
  from: CycleStage;

  @ApiProperty({ enum: CYCLE_STAGES, description: 'The next stage, or the one before' })
  @IsIn(CYCLE_STAGES, { message: `one of ${CYCLE_STAGES.join(', ')}` })
  to: CycleStage;

  @ApiPropertyOptional({ ...reason, description: 'Needed to move it back' })
  @IsOptional()
  @Length(1, LONGEST_REASON, OF_REASON)
  reason?: string;
}

/** Whether a day is in the calendar: the thirtieth of February is none. */
export function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
