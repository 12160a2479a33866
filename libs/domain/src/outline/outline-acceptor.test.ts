import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { acceptOutline } from './outline-acceptor.generated.ts';

const generator = fileURLToPath(new URL('../../scripts/generate-acceptor.mjs', import.meta.url));

test('the committed acceptor is what the schema generates', () => {
  const { status, stderr } = spawnSync(process.execPath, [generator, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('a refusal leaves the schema’s own error behind', () => {
  expect(acceptOutline({ format: 'concord.outline/2' })).toBe(false);
  expect(acceptOutline.errors).toEqual([expect.objectContaining({ keyword: 'required' })]);
});
