import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { ChecksController } from './checks.controller.ts';
import { FindingsController } from './findings.controller.ts';
import { Findings } from './findings.service.ts';

@Module({
  imports: [CyclesModule],
  controllers: [FindingsController, ChecksController],
  providers: [Findings],
})
export class FindingsModule {}
