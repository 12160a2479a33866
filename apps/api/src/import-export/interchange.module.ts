import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { FilingModule } from '../filing/filing.module.ts';
import { OutlinesModule } from '../outlines/outlines.module.ts';
import { Exports } from './exports.service.ts';
import { FilesController } from './files.controller.ts';
import { ImportsController } from './imports.controller.ts';
import { Imports } from './imports.service.ts';
import { InterchangeThreads } from './interchange-threads.ts';

/** Outlines as files, out and in. */
@Module({
  imports: [CyclesModule, FilingModule, OutlinesModule],
  controllers: [FilesController, ImportsController],
  providers: [InterchangeThreads, Imports, Exports],
  exports: [Imports, Exports],
})
export class InterchangeModule {}
