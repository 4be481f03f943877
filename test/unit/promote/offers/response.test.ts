import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { canPay, charge, purseOf } from '../../../../src/promote/offers/campaign.js';
import { drawBeta, drawResponse } from '../../../../src/promote/offers/draw-beta.js';
import { countExposures, ExposureCounter } from '../../../../src/promote/offers/exposure-counts.js';
import { takesPart, visitsGone } from '../../../../src/promote/offers/pacing.js';
import { contextText, fitOf, type ResponseContext } from '../../../../src/promote/offers/response-context.js';
import { ResponseModel } from '../../../../src/promote/offers/response-model.js';
import { shopTime } from '../../../../src/promote/offers/shop-day.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const PRIOR = { priorMean: 0.03, priorWeight: 40 };
const context = (more: Partial<ResponseContext> = {}): ResponseContext => ({
  segment: 'owner',
  fit: 'some',
  place: 1,
  ...more,
});
const logit = (p: number): number => Math.log(p / (1 - p));

describe('the chance of a response', () => {
  it('is the prior before anything was seen, more for what fits', () => {
    const model = new ResponseModel(new ExposureCounter(), PRIOR);
    expect(model.estimate('p', context()).probability).toBeCloseTo(0.03, 12);
    expect(model.estimate('p', context({ fit: 'strong' })).probability).toBeCloseTo(0.06, 12);
    expect(model.estimate('p', context({ fit: 'none' })).probability).toBeCloseTo(0.015, 12);
    expect(model.estimate('p', context({ place: 9 })).probability).toBeCloseTo(0.03, 12);
    const { alpha, beta } = model.estimate('p', context());
    // Known by 40 of the prior, in a cell of which nothing is known but another 40.
    expect(alpha + beta).toBeCloseTo(20, 9);
  });

  it('is smoothed as stated: by hand', () => {
    const counts = new ExposureCounter();
    counts.add('p', 'owner some 1', 100, 10);
    counts.add('q', 'visitor none 1', 100, 2);
    const smooth = (clicked: number, shown: number, towards: number): number =>
      (clicked + 40 * towards) / (shown + 40);
    const all = smooth(12, 200, 0.03);
    // Neither promotion was seen elsewhere: what is expected is the rate of the group.
    const groups = [smooth(10, 100, all), smooth(2, 100, all / 2)] as const;
    const moments = ([clicked, m]: [number, number]) => [
      (clicked - 100 * m) ** 2 - 100 * m * (1 - m),
      100 * 99 * m * (1 - m),
    ];
    const [[a = 0, b = 0], [c = 0, d = 0]] = [moments([10, groups[0]]), moments([2, groups[1]])];
    const share = Math.min(1, Math.max((a + c) / (b + d), Number.MIN_VALUE));
    const weight = 1 / (1 / 40 + 1 / Math.min(2_000, Math.max(40, 1 / share - 1)));
    const place = logit(smooth(12, 200, all)) - logit(all);
    const cell = (weight * groups[0] + 10) / (weight + 100);
    const expected = 1 / (1 + Math.exp(-(logit(cell) + place)));
    const model = new ResponseModel(counts, PRIOR);
    expect(model.estimate('p', context()).probability).toBeCloseTo(expected, 10);
    expect(model.usual('p')).toBeCloseTo(smooth(10, 100, all), 12);
    expect(model.usual('nobody-knows')).toBeCloseTo(all, 12);
  });

  it('is calibrated on people whose truth is known: told and real chances differ by less than .012', () => {
    const random = createSeededRandom(5);
    const promotions = Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, at: -3.2 + random.next() * 1.6 }));
    const groups = (['owner', 'visitor', 'newcomer'] as const).flatMap((segment) =>
      (['none', 'some', 'strong'] as const).map((fit, i) => ({ segment, fit, at: i * 0.5 - 0.4 })),
    );
    const truth = (one: number, other: number): number => 1 / (1 + Math.exp(-(one + other)));
    const counts = new ExposureCounter();
    for (let i = 0; i < 40_000; i++) {
      const [one, group] = [promotions[random.below(8)], groups[random.below(9)]];
      if (one === undefined || group === undefined) continue;
      const isClicked = random.next() < truth(one.at, group.at);
      counts.add(one.id, contextText({ ...group, place: 1 }), 1, isClicked ? 1 : 0);
    }
    const model = new ResponseModel(counts, PRIOR);
    const errors = promotions.flatMap((one) =>
      groups.map((group) =>
        Math.abs(model.estimate(one.id, { ...group, place: 1 }).probability - truth(one.at, group.at)),
      ),
    );
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.012);
  });

  it('is lower at places that are followed less', () => {
    const counts = new ExposureCounter();
    counts.add('p', 'owner some 1', 1_000, 100);
    counts.add('p', 'owner some 3', 1_000, 20);
    const model = new ResponseModel(counts, PRIOR);
    const at = (place: number): number => model.estimate('p', context({ place })).probability;
    expect(at(1)).toBeGreaterThan(2 * at(3));
  });
});

describe('a promotion', () => {
  it('is no better for having met the right people', () => {
    const counts = new ExposureCounter();
    // Both are followed as their groups are: 10 % of those that it fits, 1 % of the others.
    counts.add('lucky', 'owner strong 1', 2_000, 200);
    counts.add('other', 'owner strong 1', 200, 20);
    counts.add('other', 'owner none 1', 2_000, 20);
    const model = new ResponseModel(counts, PRIOR);
    expect(model.estimate('lucky', context({ fit: 'none' })).probability).toBeLessThan(0.02);
    expect(model.estimate('other', context({ fit: 'strong' })).probability).toBeGreaterThan(0.08);
  });

  it('that is new is less sure than one that was seen elsewhere, and is tried more boldly', () => {
    const counts = new ExposureCounter();
    for (const one of ['a', 'b', 'c', 'd']) {
      counts.add(one, 'owner none 1', 1_000, 30);
      counts.add(one, 'owner some 1', 1_000, 30);
    }
    counts.add('known', 'owner some 1', 1_000, 30);
    const model = new ResponseModel(counts, PRIOR);
    const [known, fresh] = ['known', 'fresh'].map((one) => model.estimate(one, context({ fit: 'none' })));
    if (known === undefined || fresh === undefined) throw new Error('expected two estimates');
    expect(fresh.alpha + fresh.beta).toBeLessThan((known.alpha + known.beta) / 5);
    const spread = (estimate: typeof fresh, exploration: number): number => {
      const draws = Array.from({ length: 500 }, (_, i) =>
        drawResponse(estimate, exploration, 's', String(i)),
      );
      return Math.max(...draws) - Math.min(...draws);
    };
    expect(spread(fresh, 1)).toBeGreaterThan(spread(known, 1));
    expect(spread(fresh, 0.25)).toBeLessThan(spread(fresh, 1));
    expect(drawResponse(fresh, 0, 's', 'k')).toBe(fresh.probability);
  });
});

describe('exposures', () => {
  const [p, u, v] = [nodeId('Promotion', 'p'), nodeId('User', 'u'), nodeId('User', 'v')];
  const until = Date.parse('2026-06-01T12:00:00Z') / 1_000;
  const iso = (back: number): string => new Date((until - back) * 1_000).toISOString();
  const offered = (from: typeof u, back: number, key: string, more = {}) =>
    edgeRecord('OFFERED', from, p, { at: iso(back), context: 'owner some 2', ...more }, key);
  const snapshot = snapshotOf([
    ...[p, u, v].map((id) => nodeRecord(id)),
    offered(u, 3_600, 'a'),
    offered(u, 7_200, 'b', { clickedAt: iso(7_000) }),
    // Young and not followed yet, young and followed, followed only later, of the future, too old.
    offered(v, 60, 'c'),
    offered(v, 120, 'd', { clickedAt: iso(10) }),
    offered(v, 4_000, 'e', { clickedAt: iso(-100) }),
    offered(v, -60, 'f'),
    offered(v, 91 * 86_400, 'g', { clickedAt: iso(91 * 86_400 - 5) }),
  ]);

  it('and what was spent for them are no reason to train', () => {
    const own = snapshotOf([p, u].map((id) => nodeRecord(id)));
    const before = own.heldSeq;
    const properties = { at: iso(60), context: 'owner some 2' };
    own.apply([
      {
        kind: 'node',
        seq: 7,
        node: { id: p, label: 'Promotion', version: 2, seq: 7, properties: { spent: 1 } },
      },
      { kind: 'edge', seq: 8, edge: { type: 'OFFERED', from: u, to: p, key: 'k', seq: 8, properties } },
    ]);
    expect([own.seq, own.heldSeq]).toEqual([8, before]);
    expect(own.table('Promotion').card(0).spent).toBe(1);
    expect(own.relation('OFFERED:User:Promotion').in.degree(0)).toBe(1);
  });

  it('count once they were followed or are half an hour old, for 90 days', () => {
    const { all, promotions, groups, places, cells, hours } = countExposures(snapshot, until, 'UTC');
    expect(all).toEqual({ shown: 4, clicked: 2 });
    expect(promotions.get(p)).toEqual(all);
    expect(groups.get('owner some')).toEqual(all);
    expect(places.get('2')).toEqual(all);
    expect(cells.get(`${p} owner some`)).toEqual(all);
    expect([...hours].flatMap((count, hour) => (count > 0 ? [[hour, count]] : []))).toEqual([
      [10, 2],
      [11, 3],
    ]);
  });
});

describe('drawBeta', () => {
  it.each([
    [2, 6],
    [0.4, 12],
    [40, 1_000],
  ])('Beta(%d, %d) has its mean and variance', (a, b) => {
    const draws = Array.from({ length: 3_000 }, (_, i) => drawBeta(a, b, 'seed', String(i)));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    const [m, s] = [a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1))];
    expect(Math.abs(mean - m)).toBeLessThan(5 * Math.sqrt(s / draws.length));
    expect(Math.abs(variance / s - 1)).toBeLessThan(0.2);
    expect(drawBeta(a, b, 'seed', '1')).toBe(draws[1]);
  });
});

describe('the day of the shop', () => {
  it('goes by its clocks', () => {
    const now = Date.parse('2026-06-30T18:30:00Z') / 1_000;
    expect(shopTime(now, 'Asia/Shanghai')).toEqual({
      day: '2026-07-01',
      hour: 2,
      part: 2.5 / 24,
      dayStart: Date.parse('2026-06-30T16:00:00Z') / 1_000,
    });
    expect(shopTime(now, 'UTC').day).toBe('2026-06-30');
    expect(() => shopTime(now, 'Nowhere/At-all')).toThrow(RangeError);
  });

  it('is gone as its visits are', () => {
    expect(visitsGone(new Float64Array(24), 0.25)).toBeCloseTo(0.25, 12);
    const evening = new Float64Array(24);
    evening[20] = 24;
    expect(visitsGone(evening, 20 / 24)).toBeCloseTo(20 / 48, 12);
    expect(visitsGone(evening, 21 / 24)).toBeCloseTo(45 / 48, 12);
    expect([visitsGone(evening, 0), visitsGone(evening, 1)]).toEqual([0, expect.closeTo(1, 12)]);
  });
});

describe('pacing and purses', () => {
  const pace = (spentToday: number) => ({ spentToday, dailyBudget: 100, gone: 0.5 });
  it('take part within the plan, a little beyond it only for who responds, and then not', () => {
    expect(takesPart(pace(50), 0.01, 0.02)).toBe(true);
    expect([takesPart(pace(54), 0.01, 0.02), takesPart(pace(54), 0.02, 0.02)]).toEqual([false, true]);
    expect(takesPart(pace(56), 1, 0.02)).toBe(false);
    expect(takesPart({ ...pace(100), gone: 1 }, 1, 0)).toBe(false);
  });

  it('never pay more than there is', () => {
    const card = {
      pricePerExposure: 0.3,
      budget: 1,
      spent: 0,
      dailyBudget: 0.7,
      spentOn: 'yesterday',
      spentToday: 9,
    };
    const { charged, after } = charge(card, 'today', 4);
    expect(charged).toEqual([0.3, 0.3, 0, 0]);
    expect(after).toEqual({ spent: 0.6, spentOn: 'today', spentToday: 0.6 });
    const next = charge({ ...card, ...after }, 'tomorrow', 4);
    expect(next.charged).toEqual([0.3, 0, 0, 0]);
    expect(canPay(purseOf({ ...card, ...next.after }, 'tomorrow'))).toBe(false);
    expect(charge({}, 'today', 2)).toEqual({
      charged: [0, 0],
      after: { spent: 0, spentOn: 'today', spentToday: 0 },
    });
  });
});

it('what fits has at least an even share', () => {
  expect([fitOf(0, 4), fitOf(0.2, 4), fitOf(0.25, 4)]).toEqual(['none', 'some', 'strong']);
});
