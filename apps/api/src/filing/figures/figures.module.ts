import { Module } from '@nestjs/common';
import { FilingModule } from '../filing.module.ts';
import { DescriptionController } from './description.controller.ts';
import { FiguresController } from './figures.controller.ts';
import { FiguresEdits } from './figures-edits.service.ts';
import { GridController } from './grid.controller.ts';
import { PasteController } from './paste.controller.ts';

/** The pages on which a country fills its tables of figures. */
@Module({
  imports: [FilingModule],
  controllers: [FiguresController, PasteController, DescriptionController, GridController],
  providers: [FiguresEdits],
})
export class FiguresModule {}
