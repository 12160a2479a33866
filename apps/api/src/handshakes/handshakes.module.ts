import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { FilingModule } from '../filing/filing.module.ts';
import { HandshakesController } from './handshakes.controller.ts';
import { Handshakes } from './handshakes.service.ts';

@Module({
  imports: [CyclesModule, FilingModule],
  controllers: [HandshakesController],
  providers: [Handshakes],
  exports: [Handshakes],
})
export class HandshakesModule {}
