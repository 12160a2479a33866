import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { CycleAccessController } from './cycle-access.controller.ts';
import { CycleAccess } from './cycle-access.service.ts';

@Module({
  imports: [CyclesModule],
  controllers: [CycleAccessController],
  providers: [CycleAccess],
  exports: [CycleAccess],
})
export class CycleAccessModule {}
