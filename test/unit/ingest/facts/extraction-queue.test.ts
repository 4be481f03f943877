import { describe, expect, it } from '@jest/globals';
import type { ExtractionInput } from '../../../../src/extract/extraction.js';
import { ExtractionQueue, type WaitingText } from '../../../../src/ingest/facts/extraction-queue.js';

const waiting = (input: Partial<ExtractionInput> & { id: string }): WaitingText => ({
  input: { text: 'The screen is bright.', kind: 'review', ...input },
  resolve: () => {},
  reject: () => {},
});

function queueOf(inputs: readonly (Partial<ExtractionInput> & { id: string })[]): ExtractionQueue {
  const queue = new ExtractionQueue();
  for (const input of inputs) queue.add(waiting(input));
  return queue;
}

const ids = (taken: ReturnType<ExtractionQueue['take']>): string[] | undefined =>
  taken?.texts.map(({ input }) => input.id);

describe('ExtractionQueue', () => {
  it('gives nothing when nothing waits', () => {
    const queue = queueOf([{ id: 'a' }]);
    expect(ids(queue.take(undefined))).toEqual(['a']);
    expect(queue.take('english')).toBeUndefined();
  });

  it('gives texts that need the same dictionaries together, in the order in which they came', () => {
    const queue = queueOf([
      { id: 'a' },
      { id: 'b', text: '屏幕很亮，续航不错。' },
      { id: 'c' },
      { id: 'd', language: 'zh', text: 'OK' },
      { id: 'e' },
    ]);
    expect(ids(queue.take(undefined))).toEqual(['a', 'c', 'e']);
    expect(ids(queue.take(undefined))).toEqual(['b', 'd']);
  });

  it('lets a thread stay with its dictionaries, and gives it others only when there is nothing else', () => {
    const queue = queueOf([{ id: 'a' }, { id: 'b' }, { id: 'c', language: 'zh', text: '好' }]);
    expect(ids(queue.take('chinese'))).toEqual(['c']);
    expect(ids(queue.take('chinese'))).toEqual(['a', 'b']);
  });

  it('begins with what takes longest: a few careful readings before many fast ones', () => {
    const queue = queueOf([
      { id: 'a' },
      { id: 'b' },
      { id: 'c', kind: 'description' },
      { id: 'd' },
      { id: 'e', kind: 'description' },
    ]);
    expect(ids(queue.take(undefined))).toEqual(['c', 'e']);
  });

  it('gives at most 24 texts at once, and fewer long ones, but never none', () => {
    const many = queueOf(Array.from({ length: 30 }, (_, index) => ({ id: `t${index}` })));
    expect([many.take('english')?.texts.length, many.take('english')?.texts.length]).toEqual([24, 6]);
    const long = queueOf([1, 2, 3].map((id) => ({ id: `${id}`, text: 'x'.repeat(60_000), language: 'en' })));
    expect(ids(long.take('english'))).toEqual(['1']);
    const huge = queueOf([{ id: 'huge', text: 'x'.repeat(100_000), language: 'en' }]);
    expect(ids(huge.take(undefined))).toEqual(['huge']);
  });
});
