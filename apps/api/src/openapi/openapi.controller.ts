import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import { Answers } from './answers.ts';
import { ApiDocument } from './api-document.ts';

@ApiTags('description')
@Controller('openapi.json')
export class OpenApiController {
  readonly #document: ApiDocument;

  constructor(document: ApiDocument) {
    this.#document = document;
  }

  @Get()
  @ApiOperation({ summary: 'This description' })
  @Answers(200, { description: 'An OpenAPI 3.1 document', schema: 'Description' })
  read(): OpenAPIObject {
    return this.#document.read();
  }
}
