import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FindingsDocument, SEVERITIES } from '@concord/consistency';
import type { CycleConfiguration, Outline, OwnRule } from '@concord/domain';
import { afterAll, describe, expect, test } from '@jest/globals';
import { concord, makeFolder, removeFolders, SAMPLE, sampleFolder } from './testing/run-command.ts';

const OUTLINES = join(SAMPLE, 'outlines');

afterAll(removeFolders);

function change(folder: string, country: string, edit: (outline: Outline) => unknown, as = country): void {
  const outline = JSON.parse(readFileSync(join(folder, `${country}.json`), 'utf8')) as Outline;
  writeFileSync(join(folder, `${as}.json`), JSON.stringify(edit(outline) ?? outline));
}

describe('concord', () => {
  test('says how it is used', async () => {
    expect(await concord('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('concord check'),
    });
    expect(await concord()).toMatchObject({ status: 2 });
    expect(await concord('chekc')).toMatchObject({ status: 2, stderr: expect.stringContaining('chekc') });
    expect(await concord('constructor')).toMatchObject({ status: 2 });
  });
});

describe('concord validate', () => {
  test('accepts the sample, by folder and by file', async () => {
    expect(await concord('validate', OUTLINES)).toMatchObject({
      status: 0,
      stdout: '54 outlines: no faults\n',
    });
    expect(await concord('validate', join(OUTLINES, 'EST.json'))).toMatchObject({ status: 0 });
  });

  test('lists every fault of every file', async () => {
    const folder = sampleFolder('EST', 'FIN', 'SWE');
    change(folder, 'EST', (outline) => ({ ...outline, langauge: 'en', period: { from: 2010 } }));
    writeFileSync(join(folder, 'FIN.json'), '{"format":');
    const { status, stderr, stdout } = await concord('validate', folder);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/EST\.json: \/langauge: .+, expected /);
    expect(stderr).toMatch(/EST\.json: \/period\/to: .+, expected /);
    expect(stderr).toMatch(/FIN\.json: \/: .*line 1.*, expected /);
    expect(stderr).not.toContain('SWE.json');
  });

  test('says that a path is not there', async () => {
    expect(await concord('validate', '/no/such/place')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('/no/such/place'),
    });
  });
});

describe('concord check', () => {
  test('writes the same bytes twice, in the format’s order', async () => {
    const first = await concord('check', OUTLINES, '--format', 'json');
    const second = await concord('check', OUTLINES, '--format', 'json');
    expect(first.status).toBe(0);
    expect(first.stderr).toBe('');
    expect(second.stdout).toBe(first.stdout);
    const document = JSON.parse(first.stdout) as FindingsDocument;
    expect(document).toMatchObject({
      format: 'concord.findings/1',
      cycle: 'eurafrica-2016',
      coverage: { countries: 54, figures: 14083, comparedPairs: 1192 },
    });
    expect(document.input.map(({ country }) => country)).toEqual(
      readdirSync(OUTLINES).map((name) => name.slice(0, 3)),
    );
    const ranks = document.findings.map(({ severity }) => SEVERITIES.indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    for (const { message, evidence } of document.findings) {
      expect(message.text.length).toBeGreaterThan(20);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  test('writes a table, and a list for people, with the same findings', async () => {
    const folder = sampleFolder('DNK', 'SWE', 'ITA');
    const json = JSON.parse((await concord('check', folder, '--format', 'json')).stdout) as FindingsDocument;
    const csv = await concord('check', folder, '--format', 'csv');
    expect(csv.stdout.split('\r\n').filter((line) => line !== '')).toHaveLength(json.findings.length + 1);
    const text = await concord('check', folder);
    expect(text.stdout).toContain(`${json.findings.length} findings`);
    expect(text.stdout).toContain(json.findings[0]?.message.text);
  });

  test('runs what --only names and fails on what --fail-on names', async () => {
    const folder = sampleFolder('ESP', 'ITA');
    const only = await concord('check', folder, '--only', 'mirror-flow', '--format', 'json');
    const { findings } = JSON.parse(only.stdout) as FindingsDocument;
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['mirror-flow']));
    expect(await concord('check', folder, '--only', 'mirror-flow', '--fail-on', 'note')).toMatchObject({
      status: 1,
    });
    expect(await concord('check', folder, '--only', 'mirror-flow', '--fail-on', 'error')).toMatchObject({
      status: 0,
    });
    expect(await concord('check', folder, '--only', 'mirror-flwo')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('mirror-flwo'),
    });
    expect(await concord('check', folder, '--fail-on', 'severe')).toMatchObject({ status: 2 });
  });

  test('needs no cycle’s file, and looks back where a folder is given', async () => {
    const before = sampleFolder('KEN');
    change(before, 'KEN', (outline) => ({
      ...outline,
      cycle: 'earlier',
      initiatives: [{ id: 'gone', title: 'Gone', status: 'under-way', priority: true }],
    }));
    const now = makeFolder();
    writeFileSync(join(now, 'KEN.json'), readFileSync(join(OUTLINES, 'KEN.json')));
    const { status, stdout } = await concord('check', now, '--format', 'json', '--previous', before);
    expect(status).toBe(0);
    const { findings } = JSON.parse(stdout) as FindingsDocument;
    expect(findings.filter(({ check }) => check === 'commitment-followed-up')).toMatchObject([
      { subject: { initiative: 'KEN/gone' } },
    ]);
  });

  test('refuses two outlines of one country, of two cycles, and a wrong configuration, all at once', async () => {
    const folder = sampleFolder('DNK', 'SWE', 'FIN');
    change(folder, 'SWE', () => undefined, 'SWE-again');
    change(folder, 'FIN', (outline) => ({ ...outline, cycle: 'another' }));
    const cycle = join(folder, '..', 'cycle.json');
    writeFileSync(
      cycle,
      JSON.stringify({
        ...JSON.parse(readFileSync(cycle, 'utf8')),
        checks: { 'mirror-flow': { parameters: { agre: 1 } }, 'no-such': {} },
      }),
    );
    const out = join(folder, '..', 'findings.json');
    const { status, stderr } = await concord('check', folder, '--format', 'json', '--out', out);
    expect(status).toBe(2);
    expect(stderr).toMatch(/SWE-again\.json: \/country: .+SWE\.json/);
    expect(stderr).toMatch(/FIN\.json: \/cycle: .+another/);
    expect(stderr).toMatch(/cycle\.json: \/checks\/mirror-flow\/parameters\/agre: .+expected one of agree/);
    expect(stderr).toMatch(/cycle\.json: \/checks\/no-such: /);
    expect(existsSync(out)).toBe(false);
  });

  test('says that a folder is empty or not there', async () => {
    expect(await concord('check', makeFolder())).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ISO3'),
    });
    expect(await concord('check', '/no/such/place')).toMatchObject({ status: 2 });
    expect(await concord('check')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
  });
});

describe('concord report', () => {
  test('compiles a report and its annex', async () => {
    const folder = sampleFolder('DNK', 'SWE', 'FIN');
    const out = join(folder, '..', 'reports', 'report.pdf');
    const annex = join(folder, '..', 'annex');
    const { status, stderr, stdout } = await concord(
      'report',
      folder,
      '--out',
      out,
      '--lang',
      'fr',
      '--bundle',
      annex,
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/report\.pdf: \d+ pages/);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readdirSync(annex).sort()).toEqual([
      'answers.csv',
      'cases.csv',
      'changes.csv',
      'comparisons.csv',
      'corrections.csv',
      'data.json',
      'data.xlsx',
      'datapackage.json',
      'figures.csv',
      'financing.csv',
      'findings.csv',
      'findings.json',
      'indicators.csv',
      'initiatives.csv',
      'manifest.json',
      'needs.csv',
      'partnerships.csv',
      'replies.csv',
    ]);
    expect(readdirSync(join(folder, '..', 'reports'))).toEqual(['report.pdf']);
  }, 60_000);

  test('says what is wrong with its arguments', async () => {
    expect(await concord('report', OUTLINES)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--out'),
    });
    expect(await concord('report', OUTLINES, '--out', 'x.pdf', '--lang', 'de')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('en'),
    });
  });
});

describe('concord reconcile and scenario', () => {
  test('write the matrix of a measure and year', async () => {
    const { status, stdout } = await concord(
      'reconcile',
      OUTLINES,
      '--measure',
      'migration-flow',
      '--year',
      '2015',
    );
    expect(status).toBe(0);
    const matrix = JSON.parse(stdout) as {
      estimated: boolean;
      countries: string[];
      matrix: (number | null)[][];
    };
    expect(matrix.estimated).toBe(true);
    const [from, to] = [matrix.countries.indexOf('DNK'), matrix.countries.indexOf('SWE')];
    expect(matrix.matrix[from]?.[to]).toBeGreaterThan(1000);
    expect(
      await concord('reconcile', OUTLINES, '--measure', 'remittance-cost', '--year', '2015'),
    ).toMatchObject({
      status: 2,
    });
  });

  test('write what a scenario changes', async () => {
    const { status, stdout } = await concord('scenario', OUTLINES, '--scenario', 'downside');
    expect(status).toBe(0);
    const { base, result } = JSON.parse(stdout) as Record<
      'base' | 'result',
      { totals: { remittances: number } }
    >;
    expect(result.totals.remittances / base.totals.remittances).toBeCloseTo(0.8, 9);
    const folder = makeFolder();
    writeFileSync(
      join(folder, 'own.json'),
      JSON.stringify({ format: 'concord.scenario/1', name: 'own', shocks: [{ measure: 'flow' }] }),
    );
    expect(await concord('scenario', OUTLINES, '--scenario', join(folder, 'own.json'))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/own\.json: \/shocks\/0/),
    });
  });

  test('ask by the cycle’s own rules too', async () => {
    const outline = JSON.parse(readFileSync(join(OUTLINES, 'MAR.json'), 'utf8')) as Outline;
    const { value = 0 } =
      outline.figures?.find(
        ({ measure, destination, year }) =>
          measure === 'remittances' && destination === 'FRA' && year === 2017,
      ) ?? {};
    expect(value).toBeGreaterThan(1e9);
    const folder = ruledFolder({ right: `${Math.round(value * 0.9)}` });
    writeFileSync(join(folder, 'MAR.json'), JSON.stringify(outline));
    const { status, stdout } = await concord('scenario', folder, '--scenario', 'downside');
    expect(status).toBe(0);
    const { opened } = JSON.parse(stdout) as { opened: { check: string; text: string }[] };
    expect(opened.filter(({ check }) => check.startsWith('rule:'))).toMatchObject([
      {
        check: 'rule:remittances-hold',
        countries: ['MAR'],
        text: expect.stringMatching(/^Morocco receives [\d,.]+ from France\. What explains this\?$/),
      },
    ]);
  });
});

describe('concord checks', () => {
  test('lists the catalogue', async () => {
    const { stdout } = await concord('checks', '--format', 'json');
    const list = JSON.parse(stdout) as { id: string; title: string; rule: string }[];
    expect(list.length).toBeGreaterThan(30);
    expect(list.filter((each) => 'enabled' in each)).toEqual([]);
    const text = (await concord('checks')).stdout;
    expect(text).toContain(list[0]?.rule);
    expect(text).toContain(list[0]?.title);
  });

  test('lists the checks of a folder’s cycle as it has them, its own rules too, before anybody has filed', async () => {
    const folder = ruledFolder();
    const { status, stdout } = await concord('checks', folder, '--format', 'json');
    expect(status).toBe(0);
    const list = JSON.parse(stdout) as { id: string }[];
    const catalogue = JSON.parse((await concord('checks', '--format', 'json')).stdout) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual([
      ...catalogue.map(({ id }) => id),
      'rule:remittances-hold',
      'rule:kept-for-later',
    ]);
    const of = (id: string) => list.find((each) => each.id === id);
    expect(of('rule:remittances-hold')).toMatchObject({
      title: 'Remittances from France stay above a level',
      scope: 'outline',
      severity: 'note',
      enabled: true,
    });
    expect(of('rule:kept-for-later')).toMatchObject({ enabled: false });
    expect(of('scale-slip')).toMatchObject({ enabled: false });
    expect(of('mirror-flow')).toMatchObject({
      enabled: true,
      severity: 'note',
      parameters: { agree: { default: 0.2, value: 0.3 } },
    });
    const text = await concord('checks', '--cycle-config', join(folder, 'cycle.json'));
    expect(text.stdout).toMatch(/^rule:remittances-hold {2}\(outline, up to note\)$/m);
    expect(text.stdout).toMatch(/^scale-slip {2}\(field, up to \w+, switched off\)$/m);
  });

  test('says what is wrong with a folder and its cycle', async () => {
    const folder = ruledFolder({ left: 'sum(' });
    expect(await concord('checks', folder)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/cycle\.json: \/rules\/0\/left: .+, expected /),
    });
    expect(await concord('checks', '/no/such/place')).toMatchObject({ status: 2 });
    expect(await concord('checks', '--cycle-config', '/no/such/file')).toMatchObject({ status: 2 });
    expect(await concord('checks', folder, folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Usage'),
    });
  });
});

/** A folder with the sample's configuration and two rules of its own, of which the first holds from a level on. */
function ruledFolder(first: Partial<OwnRule> = {}): string {
  const folder = makeFolder();
  const cycle = JSON.parse(readFileSync(join(SAMPLE, 'cycle.json'), 'utf8')) as CycleConfiguration;
  const rule: OwnRule = {
    id: 'remittances-hold',
    scope: 'outline',
    title: { en: 'Remittances from France stay above a level' },
    left: "figure('remittances', country, 'FRA', 2017, 'total', 'estimated')",
    operator: '>=',
    right: '0',
    missing: 'skip-if-all',
    severity: 'note',
    message: { en: '{country:country} receives {left:number} from France. What explains this?' },
    enabled: true,
    ...first,
  };
  const checks = {
    'scale-slip': { enabled: false },
    'mirror-flow': { severity: 'note', parameters: { agree: 0.3 } },
  };
  const rules = [rule, { ...rule, id: 'kept-for-later', enabled: false }];
  writeFileSync(join(folder, 'cycle.json'), JSON.stringify({ ...cycle, checks, rules }));
  return folder;
}
