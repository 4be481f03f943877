import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { ApiContext } from '../../../../src/api/context.js';
import { applyCuration } from '../../../../src/api/curation/apply-curation.js';
import { ConflictError } from '../../../../src/domain/errors.js';

const context = { caller: { role: 'expert', user: 'expert-1' }, now: 0 } as unknown as ApiContext;
const field = async (expected: string | undefined, id: string) => {
  const { userErrors } = await applyCuration(context, { reason: 'a test', expected }, () =>
    Promise.reject(new ConflictError(id, 1, 2)),
  );
  return userErrors.map(({ code, field }) => [code, field]);
};

describe('applyCuration', () => {
  it('names expectedVersion where that of the input is the wrong one', async () => {
    expect(await field('statement:a', 'statement:a')).toEqual([['CONFLICT', ['expectedVersion']]]);
  });

  it('names no field where something else was changed meanwhile, and where no version is expected', async () => {
    expect(await field('statement:a', 'statement:rival')).toEqual([['CONFLICT', []]]);
    expect(await field(undefined, 'change:a')).toEqual([['CONFLICT', []]]);
  });
});
