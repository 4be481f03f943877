import { describe, expect, it } from '@jest/globals';
import { readExperiments } from '../../../src/experiment/read-experiments.js';

const read = (value: unknown) =>
  readExperiments(JSON.stringify(value), { intents: ['FOR_YOU', 'SIMILAR'], sources: ['ease'] });
const arms = [
  { name: 'plain', share: 0.5 },
  { name: 'chance', share: 0.5, options: { exploration: { method: 'SHUFFLE', epsilon: 0.1 } } },
];

describe('a file of experiments', () => {
  it('is read with its times', () => {
    const [one] = read([{ name: 'one', intents: ['FOR_YOU'], startsAt: '2026-01-01T00:00:00Z', arms }]);
    expect(one).toMatchObject({ name: 'one', startsAt: 1_767_225_600, endsAt: Number.POSITIVE_INFINITY });
    expect(one?.arms[0]).toEqual({ name: 'plain', share: 0.5, options: {} });
    expect(read([])).toEqual([]);
  });

  it.each([
    [{}, 'the list'],
    [[{ name: 'a b', arms }], '0.name'],
    [[{ name: 'one', arms: [] }], '0.arms'],
    [[{ name: 'one', arms, typo: 1 }], 'typo'],
    [[{ name: 'one', arms: [...arms, { name: 'third', share: 0.1 }] }], 'sum to 1 at most'],
    [[{ name: 'one', arms: [arms[0], arms[0]] }], 'plain twice'],
    [
      [
        { name: 'one', arms },
        { name: 'one', arms },
      ],
      'one twice',
    ],
    [[{ name: 'one', intents: ['NONE'], arms }], 'FOR_YOU, SIMILAR'],
    [
      [{ name: 'one', arms: [{ name: 'a', share: 1, options: { sourcesOff: ['magic'] } }] }],
      'sources among ease, got magic',
    ],
    [[{ name: 'one', startsAt: 'soon', arms }], '0.startsAt'],
    ...['2026-07-01T00:00:00Z', '2026-07-01T08:00:00+08:00', '2026-06-30T00:00:00Z'].map(
      (endsAt) =>
        [
          [{ name: 'one', startsAt: '2026-07-01T00:00:00Z', endsAt, arms }],
          'one: expected endsAt after 2026-07-01T00:00:00.000Z',
        ] as const,
    ),
    [
      [{ name: 'one', arms: [{ name: 'bare', share: 1, options: { sourcesOff: ['ease'] } }] }],
      'one: expected sourcesOff to leave one source, got all of them in bare',
    ],
    [
      [
        {
          name: 'one',
          arms: [{ name: 'a', share: 1, options: { exploration: { method: 'SHUFFLE', epsilon: 0 } } }],
        },
      ],
      'epsilon',
    ],
    [[{ name: 'one', arms: [{ name: 'a', share: 1, options: { diversity: 2 } }] }], 'diversity'],
  ])('that is wrong is refused with its place: %j', (value, place) => {
    expect(() => read(value)).toThrow(place);
  });

  it('that is no JSON is refused', () => {
    expect(() => readExperiments('{', { intents: [], sources: [] })).toThrow('expected a JSON list');
  });
});
