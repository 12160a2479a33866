import { LANGUAGES, type Language } from '@concord/domain';
import { HANDSHAKE_STATES, type HandshakeAnswer } from '@concord/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { OutlinePath } from '../http/path-parameters.ts';

export const ANSWERS = HANDSHAKE_STATES.filter((state): state is HandshakeAnswer => state !== 'waiting');
/** Characters of what is said beside an answer. */
export const LONGEST_NOTE = 2_000;

export class HandshakePath extends OutlinePath {
  @ApiProperty({ format: 'uuid' })
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { message: 'the id of a handshake' })
  handshake: string;
}

export class HandshakesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Matches(/^([1-9]\d?|1\d\d|200)$/, { message: 'a whole number from 1 to 200' })
  limit?: string;

  @ApiPropertyOptional({ description: 'Where the page begins, as the page before gives it' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{1,200}$/, { message: 'the cursor of the page before' })
  after?: string;

  @ApiPropertyOptional({
    enum: ['asked', 'asking'],
    default: 'asked',
    description: 'What the country is asked, or what it asks of others by what it files',
  })
  @IsOptional()
  @IsIn(['asked', 'asking'], { message: 'asked or asking' })
  side?: 'asked' | 'asking';
}

export class HandshakeAnswerRequest {
  @ApiProperty({ enum: ANSWERS, description: 'own: it is the same as one of the country’s own' })
  @IsIn(ANSWERS, { message: `one of ${ANSWERS.join(', ')}` })
  answer: HandshakeAnswer;

  @ApiPropertyOptional({ description: 'Id of the country’s own partnership; needed with “own”' })
  @IsOptional()
  @Length(1, 60, { message: 'the id of a partnership' })
  linked?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: LONGEST_NOTE, description: 'Needed with “amended”' })
  @IsOptional()
  @Length(1, LONGEST_NOTE, { message: `a text of 1 to ${LONGEST_NOTE} characters` })
  note?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, description: 'The language of the note' })
  @IsOptional()
  @IsIn(LANGUAGES, { message: `one of ${LANGUAGES.join(', ')}` })
  language?: Language;

  @ApiPropertyOptional({ description: 'With “confirmed”: put a copy into the country’s draft' })
  @IsOptional()
  @IsBoolean({ message: 'true or false' })
  copies?: boolean;
}
