import { Module } from '@nestjs/common';
import { CyclesModule } from '../../cycles/cycles.module.ts';
import { HandshakesModule } from '../handshakes.module.ts';
import { HandshakesPagesController } from './handshakes-pages.controller.ts';

/** The pages on which a country says what it knows of the partnerships of others. */
@Module({ imports: [CyclesModule, HandshakesModule], controllers: [HandshakesPagesController] })
export class HandshakesPagesModule {}
