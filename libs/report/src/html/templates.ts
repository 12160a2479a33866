import { createTemplates, type Helper, markup, type Templates, templatesFolder } from '@concord/rendering';
import { type Drawing, draw } from '../chart/drawing.ts';

/** What every template of the report is filled with, beside its own: how it says where something is. */
export interface Placing {
  /** Of the headings within a part or chapter. */
  level: number;
  /** Whether it is read in a browser, and not on numbered pages. */
  reads: boolean;
  hrefOf(target: string): string;
  pageOf(target: string): string;
  /** @param isFar whether there is to be room for a longer number. */
  pageText(target: string, isFar?: boolean): string;
}

let templates: Templates | undefined;

export function reportTemplates(): Templates {
  templates ??= createTemplates(templatesFolder(), ['report'], HELPERS);
  return templates;
}

interface Options {
  data: { root: Placing };
}

const HELPERS: Readonly<Record<string, Helper>> = {
  draw: (drawing: Drawing, description: string) => markup(draw(drawing, description)),
  hrefOf: (target: string, { data }: Options) => data.root.hrefOf(target),
  pageNumber: (target: string, { data }: Options) => data.root.pageOf(target),
  pageText: (target: string, isFar: boolean | undefined, { data }: Options) =>
    data.root.pageText(target, isFar === true),
};
