import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { endGroup, groupMemory, missingLibraries } from './browser-process.ts';
import { type Chromium, findChromium } from './find-chromium.ts';

export interface PrintLimits {
  /** Milliseconds for everything, start included. */
  time: number;
  /** Bytes in use by the browser and its children. */
  memory: number;
}

export const PRINT_LIMITS: PrintLimits = { time: 180_000, memory: 3 * 2 ** 30 };

export interface PrintOptions {
  signal?: AbortSignal;
  chromium?: Chromium;
  limits?: PrintLimits;
}

/** Prints a document; can be asked more than once. */
export type Print = (html: string, kind: { tagged: boolean }) => Promise<Uint8Array>;

const ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=AudioServiceOutOfProcess,Translate,MediaRouter,OptimizationHints',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  'about:blank',
];

/**
 * Gives a Chromium to work with, confined: scripts off, offline, every request but `data:` refused, an empty environment,
 * a fresh profile, limits of time and memory. It and all its children are gone when this returns, whatever happens.
 * As root, where Chromium's own sandbox cannot start, it runs without it; run the worker as another user to have it.
 * @throws Error if there is no Chromium, if a system library is missing (naming it), or if a limit is passed.
 * @throws the signal's reason if it is aborted.
 */
export async function withPrinter<Result>(
  work: (print: Print) => Promise<Result>,
  { signal, chromium, limits = PRINT_LIMITS }: PrintOptions = {},
): Promise<Result> {
  signal?.throwIfAborted();
  const found = chromium ?? (await findChromium());
  const profile = await mkdtemp(join(tmpdir(), 'concord-print-'));
  let browser: Browser | undefined;
  const guard = new Guard(limits, signal);
  try {
    browser = await start(found, profile);
    guard.watch(browser.process()?.pid);
    const page = await confinedPage(browser);
    return await Promise.race([work((html, kind) => printPage(page, html, kind)), guard.stopped]);
  } finally {
    guard.release();
    const leader = browser?.process()?.pid;
    if (leader !== undefined) await endGroup(leader);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Whether Chromium must do without its own sandbox: as root, and where the operator says (`CONCORD_CHROMIUM_SANDBOX=off`)
 * that something else confines this process, as a container without privileges does, in which that sandbox cannot start.
 */
function goesWithoutSandbox(): boolean {
  return process.getuid?.() === 0 || process.env.CONCORD_CHROMIUM_SANDBOX === 'off';
}

async function start({ executable, environment }: Chromium, profile: string): Promise<Browser> {
  try {
    return await launch({
      executablePath: executable,
      args: [...ARGUMENTS, `--user-data-dir=${profile}`, ...(goesWithoutSandbox() ? ['--no-sandbox'] : [])],
      ignoreDefaultArgs: true,
      env: { HOME: profile, ...environment },
      pipe: true,
      protocolTimeout: 0,
      timeout: 30_000,
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
  } catch (error) {
    const missing = await missingLibraries(executable, environment);
    if (missing.length === 0) throw error;
    throw new Error(
      `Chromium cannot start: the system lacks ${missing.join(', ')}. ` +
        'Install a system Chromium, which brings them (on Debian: apt-get install chromium), or the libraries themselves.',
      { cause: error },
    );
  }
}

async function confinedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const allowed = request.url().startsWith('data:') || request.url() === 'about:blank';
    // The page can be gone before the answer is: nothing is left to refuse then.
    (allowed ? request.continue() : request.abort('blockedbyclient')).catch(() => undefined);
  });
  return page;
}

async function printPage(page: Page, html: string, { tagged }: { tagged: boolean }): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged,
    outline: tagged,
    waitForFonts: true,
    timeout: 0,
  });
}

/** Rejects when a limit is passed or the signal is aborted. */
class Guard {
  readonly stopped: Promise<never>;
  readonly #limits: PrintLimits;
  readonly #signal: AbortSignal | undefined;
  readonly #timers: NodeJS.Timeout[] = [];
  #stop: (reason: unknown) => void = () => undefined;

  constructor(limits: PrintLimits, signal: AbortSignal | undefined) {
    this.#limits = limits;
    this.#signal = signal;
    this.stopped = new Promise((_, reject) => {
      this.#stop = reject;
    });
    // It may reject while the browser is still starting, when nobody listens yet.
    this.stopped.catch(() => undefined);
    signal?.addEventListener('abort', this.#aborted);
    this.#timers.push(
      setTimeout(
        () => this.#stop(new Error(`Printing took longer than ${limits.time / 1000} seconds`)),
        limits.time,
      ),
    );
  }

  watch(leader: number | undefined): void {
    if (leader === undefined) return;
    this.#timers.push(
      setInterval(async () => {
        if ((await groupMemory(leader)) > this.#limits.memory) {
          this.#stop(
            new Error(`Printing used more than ${Math.round(this.#limits.memory / 2 ** 20)} MiB of memory`),
          );
        }
      }, 500),
    );
  }

  release(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#signal?.removeEventListener('abort', this.#aborted);
  }

  #aborted = (): void => this.#stop(this.#signal?.reason);
}
