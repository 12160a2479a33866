import { Module } from '@nestjs/common';
import { ApiDocument } from './api-document.ts';
import { OpenApiController } from './openapi.controller.ts';

@Module({ controllers: [OpenApiController], providers: [ApiDocument] })
export class OpenApiModule {}
