import { describe, expect, it } from '@jest/globals';
import {
  addOverlaps,
  MatchCounter,
  precisionRecall,
  relaxedNames,
} from '../../../src/evaluate/match-counter.js';

describe('precisionRecall', () => {
  it('computes P, R and F1', () => {
    expect(precisionRecall(2, 4, 2, 8)).toEqual({
      precision: 0.5,
      recall: 0.25,
      f1: 1 / 3,
      predicted: 4,
      expected: 8,
    });
  });

  it('is 1 where nothing was expected nor predicted, 0 where only one side is empty', () => {
    expect(precisionRecall(0, 0, 0, 0).f1).toBe(1);
    expect(precisionRecall(0, 3, 0, 0)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(precisionRecall(0, 0, 0, 3)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('MatchCounter', () => {
  it('counts a repeated key as often as both sides have it', () => {
    const counter = new MatchCounter();
    counter.addKeys(['a', 'a', 'b'], ['a', 'a', 'a', 'c']);
    expect(counter.result()).toMatchObject({ precision: 0.5, recall: 2 / 3 });
  });

  it('adds records up', () => {
    const counter = new MatchCounter();
    counter.addKeys(['a'], ['a']);
    counter.addKeys(['b'], ['c']);
    expect(counter.result()).toMatchObject({ precision: 0.5, recall: 0.5, predicted: 2, expected: 2 });
  });

  it('matches by overlap, touching ends apart', () => {
    const counter = new MatchCounter();
    addOverlaps(
      counter,
      [
        { start: 0, end: 5 },
        { start: 10, end: 12 },
      ],
      [
        { start: 4, end: 6 },
        { start: 12, end: 14 },
      ],
    );
    expect(counter.result()).toMatchObject({ precision: 0.5, recall: 0.5 });
  });
});

describe('relaxedNames', () => {
  it('matches names that hold each other, by words in English and by characters in Chinese', () => {
    expect(relaxedNames(new Set(['battery life', 'zoom']), new Set(['battery', 'life']))).toMatchObject({
      precision: 1,
      recall: 0.5,
    });
    expect(relaxedNames(new Set(['电池续航']), new Set(['续航', '屏幕']))).toMatchObject({
      precision: 0.5,
      recall: 1,
    });
  });
});
