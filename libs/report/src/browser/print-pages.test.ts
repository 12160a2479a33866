import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPdf } from '../testing/read-pdf.ts';
import { findChromium } from './find-chromium.ts';
import { withPrinter } from './print-pages.ts';

const LIMITS = { time: 30_000, memory: 2 ** 31 };

describe('printing', () => {
  let server: Server;
  let asked: string[];
  let folder: string;

  beforeEach(async () => {
    asked = [];
    folder = mkdtempSync(join(tmpdir(), 'printing-test-'));
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('served');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('runs no script and asks no address for anything', async () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const html = `<!doctype html><html lang="en"><head><title>t</title>
<link rel="stylesheet" href="${address}/style.css">
<style>@import "${address}/import.css"; body { background: url(${address}/background.png) }</style></head>
<body><p>printed</p><img src="${address}/image.png"><iframe src="${address}/frame"></iframe>
<iframe src="file:///etc/hostname"></iframe><object data="${address}/object"></object>
<script>document.body.append('scripted'); fetch('${address}/fetched')</script></body></html>`;
    const pdf = await withPrinter((print) => print(html, { tagged: true }), { limits: LIMITS });
    const { pages } = await readPdf(pdf);
    expect(pages.join('')).toContain('printed');
    expect(pages.join('')).not.toMatch(/scripted|served/);
    expect(asked).toEqual([]);
  });

  test('goes nowhere where a document sends it', async () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const html = `<!doctype html><meta http-equiv="refresh" content="0;url=${address}/refresh"><p>stay</p>`;
    await withPrinter((print) => print(html, { tagged: true }), { limits: LIMITS });
    expect(asked).toEqual([]);
  });

  test('leaves no process and no profile, whether it ends well or badly', async () => {
    const before = profiles();
    await withPrinter((print) => print('<p>one</p>', { tagged: true }), { limits: LIMITS });
    await expect(
      withPrinter(() => Promise.reject(new Error('in the middle')), { limits: LIMITS }),
    ).rejects.toThrow('in the middle');
    expect(profiles()).toEqual(before);
    expect(chromiumChildren()).toEqual([]);
  });

  test('stops when its time is over', async () => {
    const never = () => new Promise<never>(() => undefined);
    await expect(withPrinter(never, { limits: { ...LIMITS, time: 3_000 } })).rejects.toThrow(
      'Printing took longer than 3 seconds',
    );
    expect(chromiumChildren()).toEqual([]);
  });

  test('stops when it uses too much memory', async () => {
    const never = () => new Promise<never>(() => undefined);
    await expect(withPrinter(never, { limits: { ...LIMITS, memory: 2 ** 20 } })).rejects.toThrow(
      'more than 1 MiB of memory',
    );
  });

  test('stops when it is told to, even before it starts', async () => {
    await expect(
      withPrinter(() => Promise.resolve(), { signal: AbortSignal.abort(new Error('told')) }),
    ).rejects.toThrow('told');
  });

  test('a browser that cannot start is an error, and is not left behind', async () => {
    const executable = join(folder, 'chromium');
    writeFileSync(executable, '#!/bin/sh\nexit 127\n');
    chmodSync(executable, 0o700);
    const before = profiles();
    await expect(
      withPrinter(() => Promise.resolve(), { chromium: { executable, environment: {} }, limits: LIMITS }),
    ).rejects.toThrow();
    expect(profiles()).toEqual(before);
  });
});

describe('finding a browser', () => {
  test('a configured path that cannot be run is named', async () => {
    await expect(findChromium('/nowhere/chromium')).rejects.toThrow(
      'CONCORD_CHROMIUM names /nowhere/chromium, which cannot be run',
    );
  });

  test('a configured path is taken as it is', async () => {
    expect(await findChromium(process.execPath)).toEqual({ executable: process.execPath, environment: {} });
  });

  test('several at once unpack the registry’s browser without disturbing each other', async () => {
    const found = await Promise.all([findChromium(''), findChromium(''), findChromium('')]);
    expect(new Set(found.map(({ executable }) => executable)).size).toBe(1);
  });
});

function profiles(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('concord-print-'));
}

/** Browsers that this process started and that live. */
function chromiumChildren(): string[] {
  return execFileSync('ps', ['-eo', 'ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter(
      (line) =>
        Number(line.trim().split(/\s+/)[0]) === process.pid &&
        / [^Z]\S* .*--remote-debugging-pipe/.test(line),
    );
}
