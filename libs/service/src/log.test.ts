import { describe, expect, test } from '@jest/globals';
import { createLog, describeError, errorCode, frameworkLog } from './index.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('test', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a log is one object a line, with its service and a readable level', () => {
  const [line] = logged((log) => log.warn({ cycle: 'c' }, 'First\nsecond'));
  expect(line).toMatchObject({ level: 'warn', service: 'test', cycle: 'c', msg: 'First\nsecond' });
});

test('a framework’s lines keep their context', () => {
  const [line] = logged((log) => frameworkLog(log).error('Broken', 'Injector'));
  expect(line).toMatchObject({ level: 'error', context: 'Injector', msg: 'Broken' });
});

describe('describeError', () => {
  test('leaves out the message of an error that has a code, which can repeat what was stored', () => {
    const error = Object.assign(new Error('duplicate key (title)=(secret)'), { code: '23505' });
    expect(JSON.stringify(describeError(error))).not.toContain('secret');
    expect(describeError(error)).toMatchObject({ error: 'Error', code: '23505' });
    const wrapped = Object.assign(new Error('secret'), { driverError: error });
    expect(errorCode(wrapped)).toBe('23505');
    expect(JSON.stringify(describeError(wrapped))).not.toContain('secret');
  });

  test('says the message and the place of any other', () => {
    expect(describeError(new RangeError('no such cycle'))).toMatchObject({
      error: 'RangeError',
      message: 'no such cycle',
      frames: expect.arrayContaining([expect.stringMatching(/^at /)]),
    });
    expect(describeError('text')).toEqual({ error: 'string' });
  });
});
