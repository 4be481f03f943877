import { describe, expect, it } from '@jest/globals';
import { buildCsr, type Csr, transposeCsr } from '../../../../src/lib/csr.js';
import { logistic } from '../../../../src/lib/logistic.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { type ClickModel, trainClickModel } from '../../../../src/rank/click/click-model.js';
import { fitLogistic } from '../../../../src/rank/click/fit-logistic.js';
import { heldOutLabels, labelsOf } from '../../../../src/rank/click/labels.js';
import { createHistory, historyOfUser } from '../../../../src/rank/history.js';
import type { InteractionMatrix, TrainingData } from '../../../../src/rank/scorer.js';
import { trainScorer } from '../../../../src/rank/train-scorer.js';
import { relationOf } from '../tiny-data.js';

const [USERS, ITEMS] = [120, 40];

type Cells = readonly (readonly [number, number])[];
const toCsr = (cells: Cells): Csr =>
  buildCsr(USERS, ITEMS, { rows: cells.map(([user]) => user), columns: cells.map(([, item]) => item) });

function interactionsOf(cells: Cells): InteractionMatrix {
  const byUser = toCsr(cells);
  return { userCount: USERS, itemCount: ITEMS, byUser, byItem: transposeCsr(byUser, ITEMS) };
}

/**
 * Two groups of users see `seen` items each and click those of their own half with chance `own`, others with `other`;
 * items of at least `limit` are never seen.
 */
function look(own: number, other: number, { seen = 15, limit = ITEMS } = {}) {
  const random = createSeededRandom(2);
  const clicked: [number, number][] = [];
  const passed: [number, number][] = [];
  for (let user = 0; user < USERS; user += 1) {
    const items = new Set(Array.from({ length: seen }, () => random.below(limit)));
    for (const item of items) {
      const isClick = random.next() < (item % 2 === user % 2 ? own : other);
      (isClick ? clicked : passed).push([user, item]);
    }
  }
  return { clicked, passed };
}

function train(clicked: Cells, passed: Cells, relations: TrainingData['relations'] = []) {
  const data = { interactions: interactionsOf(clicked), relations };
  const model = trainClickModel({
    data,
    passedOver: toCsr(passed),
    trainRanking: (part) => trainScorer('ease', part, { lambda: 20 }, 1),
    seed: 1,
  });
  return { model, data };
}

/** Mean probability for the items of `range` that are of the user's own half (0) or of the other (1). */
function meanOf(
  { model, data }: { model: ClickModel; data: TrainingData },
  half: number,
  [from, to]: readonly [number, number] = [0, ITEMS],
): number {
  let sum = 0;
  let count = 0;
  for (let user = 0; user < USERS; user += 3) {
    const history = historyOfUser(data.interactions, user);
    for (let item = from; item < to; item += 1) {
      if (item % 2 !== (user + half) % 2) continue;
      sum += model(user, history, item);
      count += 1;
    }
  }
  return sum / count;
}

describe('fitLogistic', () => {
  it('finds weights at which the gradient is 0, beside offsets too', () => {
    const random = createSeededRandom(1);
    const rows = Array.from({ length: 200 }, () => Float64Array.of(1, random.next() * 4 - 2));
    const labels = rows.map((row) => (random.next() < logistic(0.5 + 1.5 * (row[1] as number)) ? 1 : 0));
    const offsets = rows.map(() => random.next());
    for (const options of [{}, { penalty: 2, offsets }]) {
      const weights = fitLogistic(rows, labels, 2, options);
      for (const i of [0, 1]) {
        const gradient = rows.reduce((sum, row, n) => {
          const before = options.offsets?.[n] ?? 0;
          const p = logistic(before + (weights[0] as number) + (weights[1] as number) * (row[1] as number));
          return sum + ((labels[n] as number) - p) * (row[i] as number);
        }, 0);
        expect(gradient).toBeCloseTo((options.penalty ?? 1e-3) * (weights[i] as number), 6);
      }
    }
  });

  it('stays finite where the classes can be told apart, and without any row', () => {
    const rows = [Float64Array.of(1, -1), Float64Array.of(1, 1)];
    expect([...fitLogistic(rows, [0, 1], 2)].every(Number.isFinite)).toBe(true);
    expect([...fitLogistic([], [], 2)]).toEqual([0, 0]);
  });
});

describe('labels of clicks', () => {
  it('are 1 for a click, 0 for a pass and between for both, by user and item', () => {
    const labels = labelsOf(
      interactionsOf([
        [0, 3],
        [2, 1],
      ]),
      toCsr([
        [0, 2],
        [2, 1],
      ]),
    );
    expect([...labels.userOf]).toEqual([0, 0, 2]);
    expect([...labels.itemOf]).toEqual([2, 3, 1]);
    expect([...labels.values]).toEqual([0, 1, 0.5]);
  });

  it('hold a fifth out, and all of a tenth of users and items', () => {
    const { clicked, passed } = look(0.5, 0.5, { seen: 30 });
    const interactions = interactionsOf(clicked);
    const labels = labelsOf(interactions, toCsr(passed));
    const isOut = heldOutLabels(labels, interactions, 1);
    const share = isOut.reduce((sum, one) => sum + one, 0) / isOut.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.5);
    const whole = (of: Int32Array, count: number): number =>
      Array.from({ length: count }, (_, own) => own).filter((own) =>
        of.every((value, e) => value !== own || isOut[e] === 1),
      ).length;
    expect(whole(labels.userOf, USERS)).toBeGreaterThan(0);
    expect(whole(labels.itemOf, ITEMS)).toBeGreaterThan(0);
  });
});

describe('a click model', () => {
  it('is calibrated, and tells what a group clicks from what it passes over', () => {
    const { clicked, passed } = look(0.5, 0.1);
    const known = train(clicked, passed);
    const [own, other] = [meanOf(known, 0), meanOf(known, 1)];
    expect(Math.abs((own + other) / 2 - 0.3)).toBeLessThan(0.08);
    expect(own - other).toBeGreaterThan(0.1);
  });

  it('gives who and what nobody knows the rate of all, and the rates of the item or the user alone', () => {
    const { clicked, passed } = look(0.5, 0.1);
    const { model } = train(clicked, passed);
    const rate = clicked.length / (clicked.length + passed.length);
    const nobody = createHistory([]);
    expect(model(-1, nobody, -1)).toBeCloseTo(rate, 9);
    const mean = (count: number, of: (at: number) => number): number =>
      Array.from({ length: count }, (_, at) => of(at)).reduce((sum, p) => sum + p, 0) / count;
    expect(Math.abs(mean(ITEMS, (item) => model(-1, nobody, item)) - rate)).toBeLessThan(0.15);
    expect(Math.abs(mean(USERS, (user) => model(user, nobody, -1)) - rate)).toBeLessThan(0.15);
  });

  it.each([1, 2, 3, 4])(
    'takes the few labels of the unknown with the unknown for no rate of their own (seed %d)',
    (seed) => {
      // Users differ much, so that the tenth of them that is hidden clicks more or less than all.
      const random = createSeededRandom(seed);
      const clicked: [number, number][] = [];
      const passed: [number, number][] = [];
      for (let user = 0; user < USERS; user += 1)
        for (let item = 0; item < 30; item += 1)
          if (random.next() < 0.5) (random.next() < (user % 10) / 10 ? clicked : passed).push([user, item]);
      const { model } = train(clicked, passed);
      const rate = clicked.length / (clicked.length + passed.length);
      expect(model(-1, createHistory([]), ITEMS - 1)).toBeCloseTo(rate, 9);
    },
  );

  it('gives the unknown a rate below one in a hundred as it is', () => {
    const { passed } = look(0, 0, { seen: 30 });
    const { model } = train(passed.slice(0, 5), passed.slice(5));
    expect(model(-1, createHistory([]), -1)).toBeCloseTo(5 / passed.length, 9);
  });

  it('learns from clicks alone against items drawn by lot', () => {
    const known = train(look(0.9, 0.1).clicked, []);
    expect(meanOf(known, 0)).toBeGreaterThan(meanOf(known, 1) + 0.1);
  });

  it('knows a new item by its facts', () => {
    const { clicked, passed } = look(0.6, 0.1, { limit: 30, seen: 20 });
    const half = relationOf(
      'half',
      'group',
      2,
      Array.from({ length: ITEMS }, (_, item) => [item % 2]),
    );
    const known = train(clicked, passed, [half]);
    expect(meanOf(known, 0, [30, ITEMS])).toBeGreaterThan(meanOf(known, 1, [30, ITEMS]) + 0.07);
    const plain = train(clicked, passed);
    expect(Math.abs(meanOf(plain, 0, [30, ITEMS]) - meanOf(plain, 1, [30, ITEMS]))).toBeLessThan(0.02);
  });

  it('is trained where there is next to nothing to learn from', () => {
    const { model, data } = train([[0, 1]], [[1, 2]]);
    const p = model(0, historyOfUser(data.interactions, 0), 1);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1);
  });
});
