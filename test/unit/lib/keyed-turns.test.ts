import { describe, expect, it } from '@jest/globals';
import { KeyedTurns } from '../../../src/lib/keyed-turns.js';

/** Work that ends when it is told to. */
function held(): { readonly promise: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

describe('KeyedTurns', () => {
  it('lets work with a key in common wait, whatever became of the one before, and other work go on', async () => {
    const turns = new KeyedTurns();
    const told: string[] = [];
    const first = held();
    const one = turns.run(['a', 'b'], async () => {
      await first.promise;
      told.push('one');
      throw new Error('failed');
    });
    const two = turns.run(['b', 'c'], async () => {
      told.push('two');
      return 2;
    });
    const three = turns.run(['c', 'c'], async () => void told.push('three'));
    await turns.run(['d'], async () => void told.push('other'));
    await turns.run([], async () => void told.push('none'));
    expect(told).toEqual(['other', 'none']);
    first.end();
    await expect(one).rejects.toThrow('failed');
    expect(await two).toBe(2);
    await three;
    expect(told).toEqual(['other', 'none', 'one', 'two', 'three']);
  });
});
