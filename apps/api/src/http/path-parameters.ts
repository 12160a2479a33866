import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

const VERSION = /^[1-9]\d{0,8}$/;
const versionSchema = { type: 'integer', minimum: 1, maximum: 999_999_999 } as const;

export class CyclePath {
  @ApiProperty({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$', example: 'eurafrica-2016' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { message: 'the code of a cycle' })
  cycle: string;
}

export class OutlinePath extends CyclePath {
  @ApiProperty({ pattern: '^[A-Z]{3}$', description: 'ISO 3166-1 alpha-3', example: 'KEN' })
  @Matches(/^[A-Z]{3}$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  country: string;
}

export class SubmissionPath extends OutlinePath {
  @ApiProperty({ ...versionSchema, description: 'Number of the submission, from 1' })
  @Matches(VERSION, { message: 'a whole number from 1' })
  version: string;
}

export class DifferencePath extends OutlinePath {
  @ApiProperty({ ...versionSchema, description: 'Number of the submission to start from' })
  @Matches(VERSION, { message: 'a whole number from 1' })
  from: string;

  @ApiProperty({ ...versionSchema, description: 'Number of the submission to arrive at' })
  @Matches(VERSION, { message: 'a whole number from 1' })
  to: string;
}
