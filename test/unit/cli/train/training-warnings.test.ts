import { describe, expect, it } from '@jest/globals';
import { trainingWarnings } from '../../../../src/cli/train/training-warnings.js';

describe('trainingWarnings', () => {
  const ask = (count: number, answers: readonly string[]): string[] =>
    trainingWarnings({ what: 'pairs', count, answers, answerName: 'labels' });

  it('has none of enough data with two answers', () => {
    expect(ask(50, ['a', 'b'])).toEqual([]);
  });

  it('tells of few examples, of one answer alone and of none', () => {
    expect(ask(49, ['a', 'b'])).toEqual([expect.stringContaining('only 49 pairs: expected 50 or more')]);
    expect(ask(50, ['a', 'a'])).toEqual([expect.stringContaining('all labels are "a"')]);
    expect(ask(1, [])).toEqual([expect.stringContaining('only 1'), 'no labels to learn from']);
  });
});
