import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NodeId } from '../../../../../src/domain/ids.js';
import type { Change } from '../../../../../src/guide/dialogue/turns/change.js';
import {
  foldTurns,
  NOTHING_SAID,
  standingTurns,
} from '../../../../../src/guide/dialogue/turns/fold-turns.js';
import type { Turn } from '../../../../../src/guide/dialogue/turns/turn.js';

const turn = (...changes: Change[]): Turn => ({
  kind: 'TEXT',
  key: '',
  said: '',
  changes,
  shown: [],
  at: 0,
});
const BACK: Turn = { ...turn(), kind: 'BACK' };

const CHANGES: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>(
    { kind: 'category', value: 'laptop' },
    { kind: 'category', value: 'phone' },
    { kind: 'not-categories', values: ['tablet'] },
    { kind: 'price', value: { max: 500 } },
    { kind: 'specification', value: { name: 'memory', min: 16 } },
    { kind: 'feature', value: 'camera', isRefused: false },
    { kind: 'feature', value: 'camera', isRefused: true },
    { kind: 'brand', value: 'norvik', isRefused: true },
    { kind: 'brand', value: 'norvik', isRefused: false },
    { kind: 'need', value: 'gaming' },
    { kind: 'settle', facet: 'brand' },
    { kind: 'drop', chip: 'price' },
    { kind: 'drop', chip: 'feature:camera' },
    { kind: 'refuse-product', value: 'product:a' as NodeId },
  ),
);

describe('foldTurns', () => {
  it('of nothing is nothing said', () => {
    expect(foldTurns([])).toEqual(NOTHING_SAID);
    expect(foldTurns([BACK])).toEqual(NOTHING_SAID);
  });

  it('puts wishes together; a later word of the same thing takes the place of an earlier one', () => {
    const { wishes, settled } = foldTurns([
      turn({ kind: 'category', value: 'phone' }, { kind: 'price', value: { max: 500 } }),
      turn({ kind: 'specification', value: { name: 'memory', min: 8 } }),
      turn(
        { kind: 'price', value: { max: 300 } },
        { kind: 'specification', value: { name: 'memory', min: 16 } },
      ),
      turn({ kind: 'brand', value: 'norvik', isRefused: false }),
      turn({ kind: 'brand', value: 'norvik', isRefused: true }),
    ]);
    expect(wishes).toMatchObject({
      category: 'phone',
      price: { max: 300 },
      specifications: [{ name: 'memory', min: 16 }],
      brands: { want: [], avoid: ['norvik'] },
    });
    expect(settled).toEqual(['category', 'price', 'spec:memory', 'brand']);
  });

  it('forgets what was measured of another kind of goods', () => {
    const { wishes, settled } = foldTurns([
      turn(
        { kind: 'category', value: 'laptop' },
        { kind: 'specification', value: { name: 'memory', min: 16 } },
      ),
      turn({ kind: 'category', value: 'headphone' }),
    ]);
    expect(wishes.specifications).toEqual([]);
    expect(settled).toEqual(['category']);
  });

  it('each BACK takes away the turn before it that is still there, and the same turns give the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(CHANGES, { maxLength: 3 }), { maxLength: 6 }),
        fc.nat(6),
        (said, backs) => {
          const turns = said.map((changes) => turn(...changes));
          const all = [...turns, ...Array.from({ length: backs }, () => BACK)];
          const left = turns.slice(0, Math.max(0, turns.length - backs));
          expect(standingTurns(all)).toEqual(left);
          expect(foldTurns(all)).toEqual(foldTurns(left));
          expect(JSON.parse(JSON.stringify(foldTurns(all)))).toEqual(
            foldTurns(JSON.parse(JSON.stringify(all)) as Turn[]),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
