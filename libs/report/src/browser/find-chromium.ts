import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './unpack-chromium.ts';

/** A Chromium to start, and the environment that it needs. */
export interface Chromium {
  executable: string;
  environment: Readonly<Record<string, string>>;
}

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome-headless-shell',
];

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Finds a Chromium: the path that is configured (`CONCORD_CHROMIUM`), else one that the system has,
 * else the registry's `@sparticuz/chromium`, unpacked at first use (Linux on x64).
 * @throws Error if there is none, saying how to get one.
 */
export async function findChromium(configured = process.env.CONCORD_CHROMIUM): Promise<Chromium> {
  if (configured !== undefined && configured !== '') {
    if (await isExecutable(configured)) return { executable: configured, environment: {} };
    throw new Error(`CONCORD_CHROMIUM names ${configured}, which cannot be run`);
  }
  for (const executable of systemPlaces()) {
    if (await isExecutable(executable)) return { executable, environment: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executable, libraries, fontConfiguration } = await unpackChromium();
    return {
      executable,
      environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfiguration },
    };
  }
  throw new Error(
    'No Chromium was found: install Chrome or Chromium, or set CONCORD_CHROMIUM to the path of one',
  );
}

function systemPlaces(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])];
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
