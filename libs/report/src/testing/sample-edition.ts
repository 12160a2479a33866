import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CATALOGUE, runChecks, Snapshot } from '@concord/consistency';
import type { CycleConfiguration, Outline } from '@concord/domain';
import { templatesFolder } from '@concord/rendering';
import type { EditionInput, Filing } from '../material.ts';

const SAMPLE = join(dirname(templatesFolder()), 'samples', 'eurafrica-2016');

/** The sample cycle as an edition's input, or a part of its countries; outlines can be changed before the checks run. */
export function sampleEdition(
  options: Partial<Pick<EditionInput, 'language' | 'audience'>> & {
    countries?: readonly string[];
    change?(outline: Outline): Outline;
  } = {},
): EditionInput {
  const { language = 'en', audience = 'participants', countries, change = (outline) => outline } = options;
  const cycle: CycleConfiguration = JSON.parse(readFileSync(join(SAMPLE, 'cycle.json'), 'utf8'));
  const filings = readdirSync(join(SAMPLE, 'outlines'))
    .filter((file) => countries === undefined || countries.includes(file.slice(0, 3)))
    .map((file): Filing => {
      const bytes = readFileSync(join(SAMPLE, 'outlines', file));
      const outline: Outline = JSON.parse(bytes.toString('utf8'));
      return { outline: change(outline), sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  const snapshot = Snapshot.of(
    cycle,
    filings.map(({ outline }) => outline),
  );
  return { cycle, filings, run: runChecks(CATALOGUE, snapshot), language, audience };
}
