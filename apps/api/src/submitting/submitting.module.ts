import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { LettersModule } from './letters/letters.module.ts';
import { OutlineEvents } from './outline-events.service.ts';
import { Stages } from './stages/stages.service.ts';
import { SubmittingController } from './submitting.controller.ts';

@Module({
  imports: [CyclesModule, LettersModule],
  controllers: [SubmittingController],
  providers: [OutlineEvents, Stages],
  exports: [OutlineEvents, Stages],
})
export class SubmittingModule {}
