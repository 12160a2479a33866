import { chainOfCycle, INSTALLATION_CHAIN, recordAct } from '@concord/persistence';
import { createTestDatabase, type TestDatabase } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeRunningNote } from '../start/running-note.ts';
import { concord, makeFolder, removeFolders } from '../testing/run-command.ts';

let database: TestDatabase;
const CHAIN = chainOfCycle('test-2026');

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  await recordAct(manager, { chain: INSTALLATION_CHAIN, action: 'signed-in', subject: {} });
  for (let version = 1; version <= 5; version++) {
    await recordAct(manager, { chain: CHAIN, action: 'draft-saved', subject: { version } });
  }
});
afterAll(async () => {
  await database.drop();
  removeFolders();
});

const verify = (...args: string[]) => concord('verify-audit', '--database', database.url, ...args);

describe('concord verify-audit', () => {
  test('says where each chain ends, and names the first row that is not as it was', async () => {
    const before = await verify('--format', 'json');
    expect(before).toMatchObject({ status: 0, stderr: '' });
    const { chains, ...document } = JSON.parse(before.stdout);
    expect(document).toEqual({ format: 'concord.audit-verification/1', ok: true });
    const head = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(chains).toEqual([
      { chain: CHAIN, count: 5, head },
      { chain: INSTALLATION_CHAIN, count: 1, head },
    ]);
    const published = chains[0].head as string;
    expect(await verify('--chain', CHAIN, '--head', published)).toEqual({
      status: 0,
      stdout: `${CHAIN}: in order; rows 5; ends at ${published}\n`,
      stderr: '',
    });

    await database.dataSource.query('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
    await database.dataSource.query(
      `UPDATE audit_entry SET subject = '{"version": 30}' WHERE chain = $1 AND number = 3`,
      [CHAIN],
    );
    const after = await verify();
    expect(after).toMatchObject({ status: 1, stderr: '' });
    expect(after.stdout).toContain(`${CHAIN}: row 3 was changed`);
    expect(after.stdout).toContain(`${INSTALLATION_CHAIN}: in order`);
    expect(JSON.parse((await verify('--format', 'json')).stdout)).toMatchObject({
      ok: false,
      chains: [{ chain: CHAIN, count: 2, fault: { kind: 'altered', number: 3 } }, {}],
    });

    // The end cut off, and what remains made to fit.
    await database.dataSource.query('DELETE FROM audit_entry WHERE chain = $1 AND number > 2', [CHAIN]);
    await database.dataSource.query(
      `UPDATE audit_head SET number = 2, hash = (SELECT hash FROM audit_entry WHERE chain = $1 AND number = 2)
       WHERE chain = $1`,
      [CHAIN],
    );
    expect(await verify()).toMatchObject({ status: 0 });
    const cut = await verify('--chain', CHAIN, '--head', published.toUpperCase());
    expect(cut).toMatchObject({ status: 1, stdout: expect.stringContaining('cut off or written anew') });
  });

  test('finds the installation that runs on this machine', async () => {
    const folder = makeFolder();
    const here = () => concord('verify-audit', '--chain', INSTALLATION_CHAIN, '--data', folder);
    expect(await here()).toMatchObject({ status: 2, stderr: expect.stringContaining('--database') });
    writeRunningNote(folder, { ownerUrl: database.url, publicUrl: 'http://127.0.0.1:3000' });
    expect(await here()).toMatchObject({ status: 0, stdout: expect.stringContaining('in order; rows 1;') });
  });

  test('says what of its arguments is wrong', async () => {
    const wrong = [
      [['--chain', 'test-2026'], 'expected installation, or cycle:'],
      [['--chain', 'cycle:nowhere'], 'nothing was ever recorded'],
      [['--head', 'a'.repeat(64)], '--head needs --chain'],
      [['--chain', CHAIN, '--head', 'abc'], '64 hexadecimal digits'],
      [['--format', 'csv'], 'text, json'],
    ] as const;
    for (const [args, message] of wrong) {
      expect(await verify(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
    }
    const at = (url: string) => concord('verify-audit', '--database', url);
    expect(await at('mysql://localhost')).toMatchObject({ status: 2 });
    expect(await at(database.runtimeUrl)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('expected that of the owner'),
    });
    const empty = new URL(database.url);
    empty.pathname = 'postgres';
    expect(await at(empty.href)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('has no record'),
    });
  });
});
