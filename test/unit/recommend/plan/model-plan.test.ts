import { describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { createHistory } from '../../../../src/rank/history.js';
import { quickPlan, unchosenPlan } from '../../../../src/recommend/plan/model-plan.js';
import { trainModel, trainModelAside } from '../../../../src/recommend/training/train-model.js';
import { recordsOf, snapshotOf } from '../../../support/snapshot-of.js';
import { tastePeople, tasteProducts } from '../../../support/taste-shop.js';

const OPTIONS = { seed: 1, closedFormLimit: 12_000 };
const LARGE = 4_000;

/** The shop of four tastes among so many other products that an inverse of all of them is too dear. */
const others = Array.from(
  { length: LARGE },
  (_, n): WriteOperation => ({
    kind: 'putNode',
    id: nodeId('Product', `other${n}`),
    properties: {},
  }),
);
const large = snapshotOf(recordsOf([...tasteProducts(), ...others, ...tastePeople(0, 60)]));
const small = snapshotOf(recordsOf([...tasteProducts(), ...tastePeople(0, 60)]));
const namesOf = (parts: readonly { readonly name: string }[] = []): string[] => parts.map(({ name }) => name);

describe('the regression that is served', () => {
  it('is a dense one for a small catalogue', () => {
    const names = namesOf(unchosenPlan(small).plan?.parts);
    expect(names).toContain('edlae');
    expect(names).not.toContain('local-ease');
  });

  it('is the local one for a large catalogue, left to the background at the first start', () => {
    const plan = unchosenPlan(large);
    expect(namesOf(plan.plan?.parts)).toContain('local-ease');
    expect(namesOf(plan.plan?.parts)).not.toContain('edlae');
    expect(namesOf(quickPlan(plan).plan?.parts)).not.toContain('local-ease');
  });

  it('is the same trained aside', async () => {
    const plan = unchosenPlan(large);
    const once = trainModel(large, OPTIONS, plan);
    const aside = await trainModelAside(large, OPTIONS, plan);
    expect(aside.model.version).toBe(once.model.version);
    const weightOf = ({ model }: typeof once): number | undefined =>
      model.parts.find(({ scorer }) => scorer.name === 'local-ease')?.weight;
    expect([weightOf(once), weightOf(aside)]).toEqual([1, 1]);
    const history = createHistory([LARGE, LARGE + 10]); // "other" comes before "p"
    const [first, second] = [once, aside].map(({ model }) => {
      const part = model.parts.find(({ scorer }) => scorer.name === 'local-ease');
      const scores = new Float64Array(part?.scorer.itemCount ?? 0);
      part?.scorer.accumulate(history, scores);
      return scores;
    });
    expect(first?.some((score) => score !== 0)).toBe(true);
    expect(second).toEqual(first);
  });
});
