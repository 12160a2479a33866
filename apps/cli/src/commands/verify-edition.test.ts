import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { concord, removeFolders, sampleFolder } from '../testing/run-command.ts';

let outlines: string;
let folder: string;
let report: string;
beforeAll(async () => {
  outlines = sampleFolder('DNK', 'SWE', 'FIN');
  folder = mkdtempSync(join(tmpdir(), 'concord-verify-'));
  report = join(folder, 'report.pdf');
  const { status, stderr } = await concord('report', outlines, '--out', report, '--audience', 'participants');
  expect([status, stderr]).toEqual([0, expect.stringContaining('pages')]);
}, 120_000);
afterAll(() => {
  removeFolders();
  rmSync(folder, { recursive: true, force: true });
});

/** The report with one of its bytes changed. */
function broken(change: (bytes: Buffer) => void): string {
  const bytes = readFileSync(report);
  change(bytes);
  const path = join(folder, 'broken.pdf');
  writeFileSync(path, bytes);
  return path;
}

describe('concord verify-edition', () => {
  test('says what a report rests on, and that all of it holds', async () => {
    const { status, stdout } = await concord('verify-edition', report);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/Rests on {3}3 outlines; 17 files attached\nAll of it holds/),
    ]);
  });

  test('holds it against the outlines, and compiles it again to the same bytes', async () => {
    const { status, stdout, stderr } = await concord(
      'verify-edition',
      report,
      '--folder',
      outlines,
      '--again',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('the same, byte for byte');
  }, 120_000);

  test('names the outline that is another', async () => {
    const other = join(folder, 'other');
    cpSync(outlines, other, { recursive: true });
    cpSync(join(outlines, '..', 'cycle.json'), join(folder, 'cycle.json'));
    const path = join(other, 'SWE.json');
    const outline = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...outline, figures: outline.figures.slice(1) }));
    const { status, stderr } = await concord('verify-edition', report, '--folder', other);
    expect([status, stderr]).toEqual([1, expect.stringContaining('The outline of SWE is another')]);
  });

  test('finds a manifest that is not the one, a report that is cut, and a file that is none', async () => {
    const identifier = await concord(
      'verify-edition',
      broken((bytes) => {
        const at = bytes.indexOf('/ID [<', 0, 'latin1') + 6;
        bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
      }),
    );
    expect([identifier.status, identifier.stderr]).toEqual([1, expect.stringContaining('identifier')]);
    writeFileSync(join(folder, 'cut.pdf'), readFileSync(report).subarray(0, 100_000));
    expect((await concord('verify-edition', join(folder, 'cut.pdf'))).status).toBe(1);
    expect((await concord('verify-edition', join(folder, 'none.pdf'))).status).toBe(2);
    expect((await concord('verify-edition', report, '--again')).status).toBe(2);
  });

  test('asks an installation whether it publishes just this', async () => {
    const { stdout } = await concord('verify-edition', report);
    const sha256 = /SHA-256\s+([0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
    let editions: { sha256: string; [name: string]: string }[] = [
      { cycle: 'eurafrica-2016', language: 'en', sha256 },
    ];
    const server = createServer((_, response) => response.end(JSON.stringify({ editions })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await concord('verify-edition', report, '--url', url)).status).toBe(0);
    editions = editions.map((edition) => ({ ...edition, withdrawnAt: '2026-01-02T03:04:05.000Z' }));
    const withdrawn = await concord('verify-edition', report, '--url', url);
    expect([withdrawn.status, withdrawn.stderr]).toEqual([
      1,
      expect.stringContaining('took this edition back'),
    ]);
    editions = editions.map((edition) => ({ ...edition, sha256: '0'.repeat(64) }));
    const other = await concord('verify-edition', report, '--url', url);
    expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('another file')]);
    editions = [];
    const nothing = await concord('verify-edition', report, '--url', url);
    expect([nothing.status, nothing.stderr]).toEqual([1, expect.stringContaining('publishes nothing')]);
    await new Promise((resolve) => server.close(resolve));
  });
});
