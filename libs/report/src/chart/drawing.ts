import { type BarsDrawing, drawBars } from './bars.ts';
import { type DotMatrixDrawing, drawDotMatrix } from './dot-matrix.ts';
import { drawHeatMap, type HeatMapDrawing } from './heat-map.ts';
import { drawIntervals, type IntervalsDrawing } from './intervals.ts';
import { drawMeeting, type MeetingDrawing } from './meeting.ts';
import { drawPanels, type PanelsDrawing } from './panels.ts';
import { drawProgress, type ProgressDrawing } from './progress.ts';
import { drawSlope, type SlopeDrawing } from './slope.ts';
import { drawStackedBars, type StackedBarsDrawing } from './stacked-bars.ts';
import { drawStrip, type StripDrawing } from './strip.ts';
import { drawTileMap, type TileMapDrawing } from './tile-map.ts';
import { drawWaterfall, type WaterfallDrawing } from './waterfall.ts';

/** What is to be drawn, as plain data. */
export type Drawing =
  | BarsDrawing
  | DotMatrixDrawing
  | HeatMapDrawing
  | IntervalsDrawing
  | MeetingDrawing
  | PanelsDrawing
  | ProgressDrawing
  | SlopeDrawing
  | StackedBarsDrawing
  | StripDrawing
  | TileMapDrawing
  | WaterfallDrawing;

/** The drawing as SVG; the description stands for it where it cannot be seen. */
export function draw(drawing: Drawing, description: string): string {
  switch (drawing.kind) {
    case 'bars':
      return drawBars(drawing, description);
    case 'dot-matrix':
      return drawDotMatrix(drawing, description);
    case 'heat-map':
      return drawHeatMap(drawing, description);
    case 'intervals':
      return drawIntervals(drawing, description);
    case 'meeting':
      return drawMeeting(drawing, description);
    case 'panels':
      return drawPanels(drawing, description);
    case 'progress':
      return drawProgress(drawing, description);
    case 'slope':
      return drawSlope(drawing, description);
    case 'stacked-bars':
      return drawStackedBars(drawing, description);
    case 'strip':
      return drawStrip(drawing, description);
    case 'tile-map':
      return drawTileMap(drawing, description);
    case 'waterfall':
      return drawWaterfall(drawing, description);
  }
}
