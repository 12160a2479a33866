import { CATALOGUE, CATALOGUE_VERSION, type CheckMeta } from '@concord/consistency';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from '../openapi/answers.ts';

@ApiTags('findings')
@Controller('checks')
export class ChecksController {
  @Get()
  @ApiOperation({ summary: 'The catalogue: every check, its rule, its parameters and where they come from' })
  @Answers(200, { description: 'The checks, in the order of the catalogue', schema: 'Catalogue' })
  list(): { catalogue: string; checks: CheckMeta[] } {
    return { catalogue: CATALOGUE_VERSION, checks: CATALOGUE.map(metaOf) };
  }
}

function metaOf({ id, scope, reach, severity, rule, source, parameters, messages }: CheckMeta): CheckMeta {
  return { id, scope, reach, severity, rule, source, parameters, messages };
}
