import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { CyclePath } from '../http/path-parameters.ts';

export class EditionPath extends CyclePath {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'the id of an edition: a UUID' })
  id: string;
}

export class EditionFilePath extends EditionPath {
  @ApiProperty({ example: 'datapackage.json' })
  @Matches(/^[a-z0-9][a-z0-9.-]{0,99}$/, { message: 'the name of a file' })
  name: string;
}

export class EditionPlacePath extends EditionPath {
  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/, { message: 'the name of a part' })
  place: string;
}
