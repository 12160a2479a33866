import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findBinaries, packageFolder } from './binaries.ts';

const asRoot = process.getuid?.() === 0 ? test : test.skip;

let folder: string;
let home: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-binaries-'));
  home = join(folder, 'package');
  cpSync(packageFolder(), home, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('findBinaries', () => {
  test('makes the links that an install without scripts leaves out', () => {
    const library = join(home, 'native', 'lib');
    const links = readdirSync(library).filter((name) => lstatSync(join(library, name)).isSymbolicLink());
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) unlinkSync(join(library, link));
    expect(findBinaries(undefined, folder, home).postgres).toContain(home);
  });

  asRoot('copies what the server’s user cannot reach', () => {
    const shared = mkdtempSync(join(tmpdir(), 'concord-shared-'));
    chmodSync(shared, 0o755);
    chmodSync(folder, 0o700);
    const nobody = { uid: 65_534, gid: 65_534 };
    expect(findBinaries(nobody, shared, home).postgres.startsWith(shared)).toBe(true);
    expect(findBinaries(nobody, shared, home).postgres.startsWith(shared)).toBe(true);
    expect(readdirSync(shared)).toHaveLength(1);
    rmSync(shared, { recursive: true });
  });

  test('names a library that is missing', () => {
    const library = join(home, 'native', 'lib');
    const missing = readdirSync(library).filter((name) => name.startsWith('libicuuc'));
    for (const name of missing) rmSync(join(library, name));
    expect(() => findBinaries(undefined, folder, home)).toThrow(/needs the system library libicu\S+, which/);
  });
});
