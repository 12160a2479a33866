import { Module } from '@nestjs/common';
import { CyclesController } from './cycles.controller.ts';
import { Cycles } from './cycles.service.ts';

@Module({ controllers: [CyclesController], providers: [Cycles], exports: [Cycles] })
export class CyclesModule {}
