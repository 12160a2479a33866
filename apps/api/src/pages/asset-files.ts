import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a browser loads beside a page, by the name of its source. */
export type AssetName = 'concord.css' | 'concord.rtl.css' | 'main.js' | 'passkey.js';

/** The build puts them here, whether this file runs from source or from the build. */
const FOLDER = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

export interface AssetFile {
  type: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

let names: Readonly<Record<AssetName, string>> | undefined;
const files = new Map<string, AssetFile>();

/** The address of an asset, which changes with its content. @throws Error if they are not built. */
export function assetAddress(name: AssetName): string {
  return `/assets/${manifest()[name]}`;
}

/** The file of an asset by the last part of its address; undefined where there is none. */
export function findAsset(file: string): AssetFile | undefined {
  if (!Object.values(manifest()).includes(file)) return undefined;
  const known = files.get(file);
  if (known !== undefined) return known;
  const read = (suffix: string) => readFileSync(join(FOLDER, file + suffix));
  const asset = {
    type: TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    plain: read(''),
    br: read('.br'),
    gzip: read('.gz'),
  };
  files.set(file, asset);
  return asset;
}

function manifest(): Readonly<Record<AssetName, string>> {
  if (names !== undefined) return names;
  try {
    const read = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'));
    names = read as Record<AssetName, string>;
    return names;
  } catch (cause) {
    throw new Error('The styles and scripts of the pages are missing; npm run build makes them', { cause });
  }
}
