import type { CountryCode, FlagPoint, Outline } from '@concord/domain';

const PLACE =
  /^\/(framework|initiatives|partnerships|figures|answers)(?:\/(\d{1,6}))?(?:\/([A-Za-z]{1,40}))?$/;

/** What a pointer into an outline means, by what stays when items move; undefined where there is no such item, or it names none. */
export function pointAt(outline: Outline, pointer: string): FlagPoint | undefined {
  const [, section, position, member] = PLACE.exec(pointer) ?? [];
  if (section === undefined) return undefined;
  const { country } = outline;
  const field = member === undefined ? {} : { field: member };
  if (section === 'framework') return outline.framework && { country, section, ...field };
  const item = itemOf(outline, country, section as ListedSection, Number(position ?? Number.NaN));
  return item && { ...item, ...field };
}

type ListedSection = Exclude<FlagPoint['section'], 'framework'>;

function itemOf(
  outline: Outline,
  country: CountryCode,
  section: ListedSection,
  index: number,
): FlagPoint | undefined {
  if (section === 'figures') {
    const figure = outline.figures?.[index];
    if (figure === undefined) return undefined;
    const { measure, origin, destination, year, sex, basis } = figure;
    const parts = { ...(sex === undefined ? {} : { sex }), ...(basis === undefined ? {} : { basis }) };
    return { country, section, figure: { measure, origin, destination, year, ...parts } };
  }
  const item = section === 'answers' ? outline.answers?.[index]?.question : outline[section]?.[index]?.id;
  return item === undefined ? undefined : { country, section, item };
}
