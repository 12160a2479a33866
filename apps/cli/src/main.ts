import { enableCompileCache } from 'node:module';
import { writeError } from './output.ts';
import { UsageError } from './usage-error.ts';

enableCompileCache();

type Command = (args: string[]) => Promise<number>;

/** Each command is loaded only when it is asked for: most of a short run would else be loading. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  validate: {
    summary: 'PATH…  Validates outline files, all faults of all files in one run',
    load: async () => (await import('./commands/validate.ts')).validate,
  },
  check: {
    summary: 'DIR  Runs the checks over a folder of outlines and writes the findings',
    load: async () => (await import('./commands/check.ts')).check,
  },
  report: {
    summary: 'DIR --out FILE.pdf  Checks, then compiles the synthesis report',
    load: async () => (await import('./commands/report.ts')).report,
  },
  reconcile: {
    summary: 'DIR --measure M --year Y  Writes the corridor matrix as both sides report it, and reconciled',
    load: async () => (await import('./commands/reconcile.ts')).reconcile,
  },
  scenario: {
    summary: 'DIR --scenario FILE  Applies a scenario and writes what changes',
    load: async () => (await import('./commands/scenario.ts')).scenario,
  },
  checks: {
    summary:
      '[DIR]  Lists the checks, with a folder its cycle’s own rules too: id, scope, severity, rule, source',
    load: async () => (await import('./commands/checks.ts')).checks,
  },
  draw: {
    summary: 'FILE  Draws reviewers again by the protocol of a draw, and says whether it comes out the same',
    load: async () => (await import('./commands/draw.ts')).draw,
  },
  pull: {
    summary:
      'CYCLE COUNTRY [--out FILE]  Writes a draft from a server as JSON, a workbook or a folder of CSV',
    load: async () => (await import('./commands/pull.ts')).pull,
  },
  push: {
    summary: 'CYCLE COUNTRY [--from FILE] [--dry-run]  Makes a draft on a server what a file says',
    load: async () => (await import('./commands/push.ts')).push,
  },
  'verify-audit': {
    summary: 'Verifies the record of a database, and names the first row that is not as it was written',
    load: async () => (await import('./commands/verify-audit.ts')).verifyAudit,
  },
  'verify-edition': {
    summary: 'FILE.pdf [--url URL] [--folder DIR [--again]]  Verifies a report by its manifest',
    load: async () => (await import('./commands/verify-edition.ts')).verifyEdition,
  },
  'prepare-database': {
    summary: 'Brings the schema up to date and makes the login of the API',
    load: async () => (await import('./commands/prepare-database.ts')).prepareDatabase,
  },
  'invite-administrator': {
    summary: '--email E --name N  Writes a one-time link for the first administrator',
    load: async () => (await import('./commands/invite-administrator.ts')).inviteAdministrator,
  },
  'change-secret': {
    summary: 'Seals with CONCORD_SECRET what was sealed with CONCORD_SECRET_BEFORE',
    load: async () => (await import('./commands/change-secret.ts')).changeSecret,
  },
  start: {
    summary: 'Runs everything on this machine: database, API and worker, with the sample cycle',
    load: async () => (await import('./commands/start.ts')).start,
  },
  code: {
    summary: 'EMAIL  Writes the code that signs in to an account of the demonstration',
    load: async () => (await import('./commands/code.ts')).code,
  },
};

process.exitCode = await run(process.argv.slice(2));

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    writeError(`There is no command ${name}.\n\n${help()}`);
    return 2;
  }
  try {
    return await (await command.load())(args);
  } catch (error) {
    if (error instanceof UsageError) {
      writeError(error.message);
      return 2;
    }
    writeError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 3;
  }
}

function help(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  concord ${name.padEnd(20)} ${summary}`,
  );
  return `Usage:\n${lines.join('\n')}\n\nExit status: 0 done; 1 done, and what --fail-on names was found; 2 the input or the arguments are wrong; 3 anything else.\n`;
}
