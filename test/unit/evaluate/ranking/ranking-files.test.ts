import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRankingCases, findLeaks } from '../../../../src/evaluate/ranking/ranking-cases.js';
import { historyOf, readRankingData, trainItemsOf } from '../../../../src/evaluate/ranking/ranking-data.js';
import type { BadLine } from '../../../../src/evaluate/ranking/read-columns.js';
import { readInteractions } from '../../../../src/evaluate/ranking/read-interactions.js';
import { readTime } from '../../../../src/evaluate/ranking/read-time.js';

let folder = '';
const write = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guidegraph-ranking-'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const never = (bad: BadLine): void => {
  throw new Error(`${bad.line}: ${bad.reason}`);
};

describe('readRankingData', () => {
  it('numbers users and items by id and keeps the last time of a repeated pair', async () => {
    const train = await write(
      'a.tsv',
      '张三\t手机\t5\t30\nb\tp2\t1\t10\r\n张三\t手机\t2\t90\nb\tp1\t1\t20\n',
    );
    const items = await write('items.txt', 'p9\np1\n');
    const got = await readRankingData({ train, items, graph: [], withoutRelations: [] }, never);
    expect(got.users.names).toEqual(['b', '张三']);
    expect(got.items.names).toEqual(['p1', 'p2', 'p9', '手机']);
    expect([...got.data.interactions.byUser.indices]).toEqual([0, 1, 3]);
    expect([...(got.data.interactions.timesByUser ?? [])]).toEqual([20, 10, 90]);
  });

  it('reports bad lines with their number and reason and uses the others', async () => {
    const bad: BadLine[] = [];
    const train = await write('bad.tsv', 'u\tp\n\nonly\nu\t\nu\tq\t1\tnoon\nu\tr\n');
    const got = await readRankingData({ train, graph: [], withoutRelations: [] }, (line) => bad.push(line));
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'expected 2 or more tab-separated columns, got 1'],
      [4, 'expected no empty column, got one'],
      [5, 'expected a number or an ISO 8601 time as timestamp, got "noon"'],
    ]);
    expect(got.items.names).toEqual(['p', 'r']);
  });

  it('takes ratings of 0 or less, or below the limit given, as passed over, but all as liked where none is above 0', async () => {
    const read = async (name: string, text: string, positive?: number) => {
      const train = await write(name, text);
      return readRankingData({ train, graph: [], withoutRelations: [], positive }, never);
    };
    const lines = 'u\ta\t1\nu\tb\t0\nu\tc\nv\ta\t-1\nv\td\t3\n';
    const signed = await read('signed.tsv', lines);
    expect([...signed.data.interactions.byUser.indices]).toEqual([0, 2, 3]);
    expect([...signed.passedOver.indices]).toEqual([1, 0]);
    expect([...trainItemsOf(signed, 'u')]).toEqual([0, 2, 1]);
    const high = await read('signed.tsv', lines, 2);
    expect([...high.data.interactions.byUser.indices]).toEqual([2, 3]);
    const stars = await read('stars.tsv', 'u\ta\t1\nu\tb\t5\n');
    expect([...stars.data.interactions.byUser.indices]).toEqual([0, 1]);
    const zeros = await read('zeros.tsv', 'u\ta\t0\nu\tb\t0\n');
    expect([...zeros.data.interactions.byUser.indices]).toEqual([0, 1]);
  });

  it('tells what ratings mean by train, and a held-out part by the same', async () => {
    const partsOf = async (trainText: string, testText: string) => {
      const train = await readInteractions(await write('r-train.tsv', trainText), never);
      const test = await readInteractions(await write('r-test.tsv', testText), never, {
        positive: train.positive,
      });
      return [train, test].map(({ userOf, passedOver }) => [userOf.length, passedOver.userOf.length]);
    };
    const mixed = 'u\ta\t1\nv\tb\t0\n';
    const passes = 'u\tb\t0\nv\ta\t0\n';
    const clicks = 'u\tb\t1\nv\ta\t1\n';
    expect(await partsOf(mixed, passes)).toEqual([
      [1, 1],
      [0, 2],
    ]);
    expect(await partsOf(clicks, passes)).toEqual([
      [2, 0],
      [0, 2],
    ]);
    expect(await partsOf(passes, mixed)).toEqual([
      [2, 0],
      [2, 0],
    ]);
    // Train without a rating says nothing of them.
    expect(await partsOf('u\ta\nv\tb\n', mixed)).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });

  it('refuses an empty train file', async () => {
    const train = await write('empty.tsv', '');
    await expect(readRankingData({ train, graph: [], withoutRelations: [] }, never)).rejects.toThrow(
      /expected at least one interaction, got none/,
    );
  });

  it('tells the roles of relations by their shape, in either direction, and leaves relations out', async () => {
    const train = await write('g-train.tsv', 'u\ta\nu\tb\nv\tc\nv\td\n');
    const graph = await write(
      'graph.tsv',
      [
        'a made x',
        'b made x',
        'c made y',
        'd made y',
        'f1 tells a',
        'f2 tells a',
        'f2 tells b',
        'f3 tells b',
        'a with b',
        'a with elsewhere',
        'c secret d',
        'x owned z',
      ]
        .map((line) => line.replaceAll(' ', '\t'))
        .join('\n'),
    );
    const { data, unusedFacts } = await readRankingData(
      { train, graph: [graph], withoutRelations: ['secret'] },
      never,
    );
    expect(data.relations.map(({ name, role, isCategory }) => [name, role, isCategory ?? false])).toEqual([
      ['made', 'group', true],
      ['tells', 'feature', false],
      ['with', 'item', false],
    ]);
    expect(unusedFacts).toBe(1);
    const bought = data.relations[2];
    expect([...(bought?.entityItem ?? [])]).toEqual([1, -1]);
  });

  it('reads what the graph says of people as interests in what items have, of strangers too', async () => {
    const train = await write('p-train.tsv', 'u\ta\n张三\tb\nb\tc\n');
    const graph = await write(
      'people.tsv',
      [
        'a\thas\tf',
        'b\thas\tf',
        'c\tis\tf',
        'u\tlikes\tf',
        'f\tliked by\t张三',
        'new\tlikes\tf',
        // Nothing to be learned of: an entity of no item, a person, somebody nobody asked for; and `b` is an item.
        'u\tlikes\tzoom',
        'u\tknows\t张三',
        'other\tlikes\tf',
        'b\tlikes\tf',
      ].join('\n'),
    );
    const data = await readRankingData(
      { train, graph: [graph], withoutRelations: [], strangers: ['new'] },
      never,
    );
    expect(data.data.relations.map(({ name }) => name)).toEqual(['has', 'is', 'likes']);
    const interests = [0, 1, 2].map((relation) => ({ relation, entity: 0, weight: 1 }));
    expect(['u', '张三', 'new'].map((user) => historyOf(data, user).interests)).toEqual([
      interests,
      interests,
      interests,
    ]);
    expect(historyOf(data, 'other')).toMatchObject({ items: new Int32Array(0) });
    expect(historyOf(data, 'other').interests).toBeUndefined();
    expect(data.unusedFacts).toBe(3);
  });

  it('tells what is said between users, which nothing is learned from', async () => {
    const train = await write('t-train.tsv', 'anna\ta\n张三\tb\nbob\ta\n');
    const graph = await write(
      'trusts.tsv',
      'a\thas\toled\nanna\ttrusts\t张三\nbob\ttrusts\tanna\nbob\tknows\tnew\nbob\tlikes\toled\n',
    );
    const files = { train, graph: [graph], withoutRelations: [], strangers: ['new'] };
    const data = await readRankingData(files, never);
    expect([...data.factsBetweenUsers]).toEqual([
      ['trusts', 2],
      ['knows', 1],
    ]);
    expect(data.unusedFacts).toBe(3);
    const without = await readRankingData({ ...files, withoutRelations: ['trusts'] }, never);
    expect([...without.factsBetweenUsers]).toEqual([['knows', 1]]);
  });

  it('takes an interest once however often it is said, and a number that is an entity for no user', async () => {
    const train = await write('n-train.tsv', '1\t101\n2\t102\n3\t101\n');
    const graph = await write(
      'numbers.tsv',
      [
        '101\t0\t2',
        '102\t0\t7',
        '2\t1\t7', // the entity 2 belongs to 7: it is not user 2 who likes it,
        '3\t1\t7', // and so does the entity 3 that no item has
        '1\t5\t7',
        '1\t5\t7',
        '1\t6\t7',
      ].join('\n'),
    );
    const data = await readRankingData({ train, graph: [graph], withoutRelations: [] }, never);
    expect(['1', '2', '3'].map((user) => historyOf(data, user).interests ?? [])).toEqual([
      [{ relation: 0, entity: 1, weight: 1 }],
      [],
      [],
    ]);
    expect(data.unusedFacts).toBe(2);
  });
});

describe('ranking cases', () => {
  it('keeps unknown users and items, leaves validation items out of the lists, and finds leaks', async () => {
    const train = await write('c-train.tsv', 'u\ta\nu\tb\nv\tc\n');
    const data = await readRankingData({ train, graph: [], withoutRelations: [] }, never);
    const test = await readInteractions(await write('c-test.tsv', 'u\tc\nu\tnew\nw\ta\n'), never);
    const validation = await readInteractions(await write('c-valid.tsv', 'w\tb\n'), never);
    const cases = createRankingCases(data, test, validation);
    expect(
      cases.map(({ user, history, exclude, relevant, relevantCount }) => [
        user,
        [...history.items],
        Array.from(exclude),
        [...relevant],
        relevantCount,
      ]),
    ).toEqual([
      ['u', [0, 1], [0, 1], [2], 2],
      ['w', [], [1], [0], 1],
    ]);
    expect(findLeaks(data, test)).toEqual([]);
    const only = createRankingCases(data, test, undefined, Uint8Array.of(0, 0, 1));
    expect(only.map(({ user, relevantCount }) => [user, relevantCount])).toEqual([['u', 1]]);
    const passed = await write('c-passed.tsv', 'u\ta\t1\nu\tb\t0\nv\tc\t1\n');
    const signed = await readRankingData({ train: passed, graph: [], withoutRelations: [] }, never);
    expect(createRankingCases(signed, test).map(({ exclude }) => Array.from(exclude))).toEqual([[0, 1], []]);
    const leaking = await readInteractions(await write('c-leak.tsv', 'v\tc\nv\ta\nu\ta\n'), never);
    expect(findLeaks(data, leaking)).toEqual([
      { user: 'u', item: 'a' },
      { user: 'v', item: 'c' },
    ]);
  });
});

describe('readTime', () => {
  it('reads numbers as they stand and ISO 8601 as seconds, UTC where no zone is given', () => {
    expect(readTime('1700000000')).toBe(1_700_000_000);
    expect(readTime('2023-11-14T22:13:20Z')).toBe(1_700_000_000);
    expect(readTime('2023-11-14 22:13:20')).toBe(1_700_000_000);
    expect(readTime('2023-11-15T06:13:20.5+0800')).toBe(1_700_000_000.5);
    expect(readTime('2023-11-14')).toBe(1_699_920_000);
    for (const [hour, zone] of [
      ['06:13:20', '+08'],
      ['06:13:20', '+08:00'],
      ['03:43:20', '+0530'],
    ])
      expect(readTime(`2023-11-15T${hour}${zone}`)).toBe(1_700_000_000);
    const none = [
      '',
      'noon',
      '14.11.2023',
      '2023-13-40',
      '2023-11-14T22',
      '2023-11-14T22:13+8',
      '2023-11-14T22:13+0',
    ];
    for (const text of [...none, '2024-02-30', '2023-02-29T10:00:00Z', '2023-04-31T10:00:00+05'])
      expect(readTime(text)).toBeUndefined();
    expect(readTime('2024-02-29')).toBe(1_709_164_800);
  });
});
