import { LANGUAGES, type Language } from '@concord/domain';
import { TABLE_NAMES, type TableName } from '@concord/interchange';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { OutlinePath } from '../http/path-parameters.ts';
import type { ExportForm } from './exports.service.ts';

/** The files that an outline is offered as. */
export const FILE_NAMES: readonly string[] = [
  'outline.xlsx',
  'outline.json',
  ...TABLE_NAMES.map((table) => `${table}.csv`),
];

/** What a file of that name is. */
export function formOf(file: string): ExportForm {
  if (file === 'outline.xlsx') return 'xlsx';
  return file === 'outline.json' ? 'json' : { table: file.slice(0, -'.csv'.length) as TableName };
}

const among = (values: readonly string[]) => ({ message: `one of ${values.join(', ')}` });

export class FilePath extends OutlinePath {
  @ApiProperty({ enum: FILE_NAMES, description: 'The whole outline, or one table of it as CSV' })
  @IsIn(FILE_NAMES, among(FILE_NAMES))
  file: string;
}

export class SubmissionFilePath extends FilePath {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Number of the submission, from 1' })
  @Matches(/^[1-9]\d{0,8}$/, { message: 'a whole number from 1' })
  version: string;
}

export class FileQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of a workbook’s headers and lists' })
  @IsOptional()
  @IsIn(LANGUAGES, among(LANGUAGES))
  lang?: Language;
}

export class ImportQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'In which faults are said' })
  @IsOptional()
  @IsIn(LANGUAGES, among(LANGUAGES))
  lang?: Language;

  @ApiProperty({
    example: 'figures.csv',
    description: 'Name of the file: its ending says what it is, and of CSV its name which table',
  })
  @Matches(/^[\p{L}\p{N}._ -]{1,200}$/u, { message: 'the name of a file, for instance figures.csv' })
  file: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'Only say what it would do',
  })
  @IsOptional()
  @IsIn(['true', 'false'], among(['true', 'false']))
  dryRun?: string;
}
