import { readFilesInThread, writeWorkbook, writeWorkbookInThread } from '@concord/interchange';
import { manyFigures } from './many-figures.ts';

// Does one thing with an outline of 50,000 figures, and says the most memory that this process held.
const cycle = { code: 'bench', themes: [], questions: [] };
const context = { cycle, country: 'KEN', language: 'en' } as const;
const outline = manyFigures(cycle.code);
const task = process.argv[2];
if (task === 'parse') JSON.parse(JSON.stringify(outline));
else if (task === 'write') await writeWorkbookInThread({ document: outline, context });
else {
  const bytes = await writeWorkbook(outline, context);
  const base = { language: 'en', period: outline.period };
  await readFilesInThread({ files: [{ name: 'a.xlsx', bytes }], base, context });
}
console.log(`${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
