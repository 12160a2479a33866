import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { CyclePath } from '../http/path-parameters.ts';

export class EditionPath extends CyclePath {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'the id of an edition: a UUID' })
  id: string;
}
