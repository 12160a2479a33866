import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Restarts are given up after this many within a minute: something is wrong that restarting does not mend. */
const MOST_RESTARTS = 5;
const MINUTE = 60_000;
/** How long a service may take to finish what it does. */
const GRACE = 10_000;

export interface ServiceDefinition {
  name: string;
  /** The compiled entry point. */
  script: string;
  /** Of Node.js, beside those that every service has. */
  flags?: readonly string[];
  environment: Record<string, string>;
  /** The line on standard output that says it is ready; its first group, if any, is the address. */
  ready: RegExp;
  onLine(line: string): void;
  /** It ended by itself too often. */
  onGiveUp(): void;
}

/** A process of its own that is started again when it ends by itself, and ends with this one. */
export class Service {
  readonly #definition: ServiceDefinition;
  #child: ChildProcess | undefined;
  #stopping = false;
  #restarts: number[] = [];

  constructor(definition: ServiceDefinition) {
    this.#definition = definition;
  }

  /** @returns the address that it says it listens on, if any. @throws if it ends before it is ready. */
  async start(): Promise<string> {
    const { name, script, flags = [], environment, ready, onLine } = this.#definition;
    // A process group of its own: Ctrl-C reaches this process alone, which then ends the others in order.
    const child = spawn(process.execPath, ['--enable-source-maps', ...flags, script], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.#child = child;
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream as NodeJS.ReadableStream }).on('line', (line) => {
        const match = ready.exec(line);
        if (match) resolve(match[1] ?? '');
        else onLine(line);
      });
    }
    child.once('exit', (code, signal) => {
      reject(new Error(`${name} ended before it was ready (${signal ?? code})`));
      if (!this.#stopping && this.#child === child) void this.#restart();
    });
    return promise;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
    await ended;
    clearTimeout(timer);
  }

  async #restart(): Promise<void> {
    const now = Date.now();
    this.#restarts = [...this.#restarts.filter((time) => time > now - MINUTE), now];
    if (this.#restarts.length > MOST_RESTARTS) {
      this.#stopping = true;
      this.#definition.onGiveUp();
      return;
    }
    await pause(200 * this.#restarts.length);
    if (!this.#stopping) await this.start().catch(() => undefined);
  }
}
