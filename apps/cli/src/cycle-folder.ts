import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { configurationFaults } from '@concord/consistency';
import { type CycleConfiguration, type Fault, type Outline, readCycle, readOutline } from '@concord/domain';
import { faultLine, UsageError } from './usage-error.ts';

/** One outline as it lies in a folder. */
export interface OutlineFile {
  file: string;
  outline: Outline;
  sha256: string;
}

/** The outlines of one cycle, and its configuration. */
export interface CycleFolder {
  cycle: CycleConfiguration;
  files: OutlineFile[];
}

const CYCLE_FILE = 'cycle.json';

/**
 * Reads a folder that holds one outline a country, `ISO3.json`, of one cycle. The configuration is the file named,
 * else `cycle.json` in the folder or beside it, else the defaults.
 * @throws UsageError with every fault of every file.
 */
export async function readCycleFolder(folder: string, configurationFile?: string): Promise<CycleFolder> {
  const { files, faults } = await readOutlineFiles(outlineFilesIn(folder));
  faults.push(...acrossFiles(files));
  const named = findConfiguration(folder, configurationFile);
  const cycle = named === undefined ? undefined : readConfigurationOf(named, files[0]?.outline.cycle, faults);
  if (files.length === 0 && faults.length === 0) {
    faults.push(`${folder}: holds no outline, expected files named ISO3.json`);
  }
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  return { cycle: cycle ?? defaultConfiguration(files), files };
}

/**
 * Where a folder's configuration is: the file named, else `cycle.json` in the folder or beside it; undefined where
 * there is none.
 * @throws UsageError if there is no such folder.
 */
export function findConfiguration(
  folder: string | undefined,
  configurationFile?: string,
): string | undefined {
  if (folder === undefined) return configurationFile;
  requireFolder(folder);
  return (
    configurationFile ??
    [join(folder, CYCLE_FILE), join(dirname(resolve(folder)), CYCLE_FILE)].find(existsSync)
  );
}

/** A cycle's configuration. @throws UsageError with every fault of the file. */
export function readConfiguration(file: string): CycleConfiguration {
  const faults: string[] = [];
  const cycle = readConfigurationOf(file, undefined, faults);
  if (cycle === undefined || faults.length > 0) throw new UsageError(faults.join('\n'));
  return cycle;
}

/** The JSON files of a folder that are not its cycle's. @throws UsageError if there is no such folder. */
export function outlineFilesIn(folder: string): string[] {
  requireFolder(folder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== CYCLE_FILE)
    .sort()
    .map((name) => join(folder, name));
}

function requireFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`${folder}: there is no such folder, expected a folder of outlines named ISO3.json`);
  }
}

/** Reads outline files; a file that is not one gives its faults as lines and no outline. */
export async function readOutlineFiles(
  paths: readonly string[],
): Promise<{ files: OutlineFile[]; faults: string[] }> {
  const files: OutlineFile[] = [];
  const faults: string[] = [];
  for (const file of paths) {
    const bytes = readFileSync(file);
    const reading = await readOutline(bytes);
    if ('faults' in reading) faults.push(...reading.faults.map((fault) => faultLine(file, fault)));
    else
      files.push({
        file,
        outline: reading.outline,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
  }
  return { files, faults };
}

function acrossFiles(files: readonly OutlineFile[]): string[] {
  const faults: string[] = [];
  const first = new Map<string, string>();
  for (const { file, outline } of files) {
    const earlier = first.get(outline.country);
    if (earlier !== undefined) {
      faults.push(
        line(
          file,
          '/country',
          `${outline.country} has an outline already, in ${earlier}`,
          'one outline a country',
        ),
      );
    } else if (basename(file) !== `${outline.country}.json`) {
      faults.push(
        line(
          file,
          '/country',
          `the outline is of ${outline.country}`,
          `a file named ${outline.country}.json`,
        ),
      );
    }
    if (earlier === undefined) first.set(outline.country, file);
    const cycle = files[0]?.outline.cycle;
    if (outline.cycle !== cycle) {
      faults.push(
        line(
          file,
          '/cycle',
          `the outline is of the cycle ${outline.cycle}`,
          `outlines of one cycle; ${files[0]?.file} is of ${cycle}`,
        ),
      );
    }
  }
  return faults;
}

function line(file: string, pointer: string, message: string, expected: string): string {
  return faultLine(file, { pointer, message, expected });
}

function readConfigurationOf(
  file: string,
  code: string | undefined,
  faults: string[],
): CycleConfiguration | undefined {
  if (!existsSync(file))
    throw new UsageError(`${file}: there is no such file, expected a cycle's configuration`);
  const reading = readCycle(readFileSync(file));
  const found: Fault[] = 'faults' in reading ? reading.faults : configurationFaults(reading.cycle);
  if ('cycle' in reading && code !== undefined && reading.cycle.code !== code) {
    found.push({
      pointer: '/code',
      message: `the configuration is of the cycle ${reading.cycle.code}`,
      expected: `that of the outlines, ${code}; name another file with --cycle-config`,
    });
  }
  faults.push(...found.map((fault) => faultLine(file, fault)));
  return 'cycle' in reading ? reading.cycle : undefined;
}

/** Without a cycle's file: its code and period from the outlines, filed at the period's end, no lists of its own. */
function defaultConfiguration(files: readonly OutlineFile[]): CycleConfiguration {
  const code = files[0]?.outline.cycle ?? '';
  const from = Math.min(...files.map(({ outline }) => outline.period.from));
  const to = Math.max(...files.map(({ outline }) => outline.period.to));
  return {
    format: 'concord.cycle/1',
    code,
    title: code,
    forum: '',
    languages: ['en'],
    period: { from, to },
    filingDate: `${to}-12-31`,
    themes: [],
    questions: [],
    goals: [],
    exchangeRates: {},
    checks: {},
  };
}
