import { Module } from '@nestjs/common';
import { FilingModule } from '../filing/filing.module.ts';
import { OutlinesModule } from '../outlines/outlines.module.ts';
import { InterchangeModule } from './interchange.module.ts';
import { ExportPageController } from './pages/export-page.controller.ts';
import { ImportPageController } from './pages/import-page.controller.ts';
import { ImportResultController } from './pages/import-result.controller.ts';

/** The pages by which an outline comes from a spreadsheet and goes into one. */
@Module({
  imports: [FilingModule, OutlinesModule, InterchangeModule],
  controllers: [ImportPageController, ImportResultController, ExportPageController],
})
export class InterchangePagesModule {}
