import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { answerChance } from '../../../../../src/guide/dialogue/questions/answerable.js';
import { weighCandidates } from '../../../../../src/guide/dialogue/questions/candidate-weights.js';
import {
  chooseQuestion,
  informationGain,
} from '../../../../../src/guide/dialogue/questions/choose-question.js';
import type { Facet } from '../../../../../src/guide/dialogue/turns/facet.js';
import { NO_WISHES } from '../../../../../src/guide/wishes/wishes.js';
import { smallRecommender } from '../small-catalogue.js';

const facet = (...chances: number[][]): Facet => ({
  id: 'price',
  kind: 'PRICE',
  subject: undefined,
  options: chances.map((own, place) => ({
    id: `price=${place}`,
    meaning: { kind: 'other' },
    changes: [],
    chances: Float64Array.from(own),
  })),
});
const even = (length: number) => ({
  products: Array.from({ length }, (_, place) => place),
  weights: new Float64Array(length).fill(1 / length),
});

describe('informationGain', () => {
  it('is in bits, times the chance of an answer', () => {
    const chance = answerChance({ id: 'price' });
    expect(informationGain(facet([1, 1, 0, 0], [0, 0, 1, 1]), even(4))).toBeCloseTo(chance * 1, 12);
    expect(
      informationGain(facet([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]), even(4)),
    ).toBeCloseTo(chance * 2, 12);
    // Unknown of half of them: with the other half an answer leaves one of two.
    expect(informationGain(facet([1, 0, 0, 0], [0, 1, 0, 0]), even(4))).toBeCloseTo(chance * 1, 12);
  });

  it('is nothing for what tells nothing', () => {
    expect(informationGain(facet([0.5, 0.5], [0.5, 0.5]), even(2))).toBeCloseTo(0, 12);
    expect(informationGain(facet([0, 0], [0, 0]), even(2))).toBe(0);
  });
});

describe('weighCandidates', () => {
  it('weighs by score, alike where all score the same', () => {
    const scores = (...all: number[]) => all.map((score, product) => ({ product, score }));
    const { weights } = weighCandidates(scores(3, 2, 1));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect((weights[0] as number) / (weights[1] as number)).toBeCloseTo(Math.exp(1 / Math.sqrt(2 / 3)), 9);
    expect([...weighCandidates(scores(2, 2)).weights]).toEqual([0.5, 0.5]);
    expect(weighCandidates([]).products).toEqual([]);
  });
});

describe('chooseQuestion', () => {
  const { snapshot } = smallRecommender();
  const table = snapshot.table('Product');
  const phones = Array.from({ length: 12 }, (_, n) => table.indexOf(nodeId('Product', `phone-${n}`)));
  const weigh = (products: readonly number[]) =>
    weighCandidates(products.map((product) => ({ product, score: 0 })));

  it('asks what tells most and is not settled', () => {
    const wishes = { ...NO_WISHES, category: 'phone' };
    const { question } = chooseQuestion(snapshot, weigh(phones), wishes, ['category']);
    expect(question?.facet.id).toBe('price');
    expect(question?.gain).toBeGreaterThan(1.5);
    const next = chooseQuestion(snapshot, weigh(phones), wishes, ['category', 'price']);
    expect(next.question?.facet.id).toBe('spec:screen size');
    expect(next.question?.gain).toBeLessThan(question?.gain ?? 0);
  });

  it('stops where asking does not pay', () => {
    const stop = (products: readonly number[], settled: readonly string[]) =>
      chooseQuestion(snapshot, weigh(products), { ...NO_WISHES, category: 'phone' }, settled).stoppedBecause;
    expect(stop([], [])).toBe('NOTHING_FITS');
    expect(stop(phones.slice(0, 5), [])).toBe('FEW_LEFT');
    const all = ['category', 'price', 'brand', 'feature', 'need', 'audience'];
    const measures = ['spec:weight', 'spec:screen size', 'spec:memory'];
    expect(stop(phones, [...all, ...measures])).toBe('NOTHING_TO_ASK');
    const sure = weighCandidates(phones.map((product, place) => ({ product, score: place === 0 ? 900 : 0 })));
    expect(
      chooseQuestion(snapshot, sure, { ...NO_WISHES, category: 'phone' }, ['category']).stoppedBecause,
    ).toBe('LITTLE_GAIN');
  });
});
