import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fieldOf, startTestApi, type TestApi } from './api-client.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Part {
  readonly source: string;
  readonly value: number;
  readonly product: { readonly id: string } | null;
  readonly through: { readonly id: string } | null;
  readonly neighbours: number | null;
}
interface Contribution extends Part {
  readonly kind: string;
  readonly text: string | null;
  readonly parts: readonly Part[];
}
interface Edge {
  readonly rank: number;
  readonly score: number;
  readonly contributions: readonly Contribution[];
  readonly paths: readonly { readonly steps: readonly { readonly to: { readonly id: string } }[] }[];
  readonly counterfactual: {
    readonly text: string;
    readonly rank: number | null;
    readonly product: { readonly id: string } | null;
    readonly interest: { readonly id: string } | null;
    readonly event: string | null;
    readonly events: readonly string[];
    readonly eventCount: number;
  } | null;
}

const PART = 'source value product { id } through { id } neighbours';

async function edges(choice: string, selection: string): Promise<readonly Edge[]> {
  const answer = await api.ask(`{ recommendations(${choice}) { edges { rank score ${selection} } } }`);
  return fieldOf<{ edges: readonly Edge[] }>(answer, 'recommendations').edges;
}

async function change(field: string, input: string, selection = ''): Promise<Record<string, unknown>> {
  const answer = await api.ask(
    `mutation { ${field}(input: ${input}) { ${selection} userErrors { message } } }`,
  );
  const payload = fieldOf<{ userErrors: unknown[] } & Record<string, unknown>>(answer, field);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

describe('contributions', () => {
  it('sum to the score, and open into parts that sum to them', async () => {
    for (const intent of ['FOR_YOU', 'COMPLEMENTARY']) {
      const found = await edges(
        `for: "mei", intent: ${intent}, first: 2`,
        `contributions { kind ${PART} parts(first: 100) { value } }`,
      );
      expect(found.length).toBeGreaterThan(0);
      for (const { score, contributions } of found) {
        expect(Math.abs(contributions.reduce((sum, { value }) => sum + value, 0) - score)).toBeLessThan(1e-9);
        for (const { value, parts } of contributions.filter((one) => one.parts.length > 0))
          expect(Math.abs(parts.reduce((sum, part) => sum + part.value, 0) - value)).toBeLessThan(1e-9);
        const bare = contributions.filter((one) => !one.product && !one.through && one.parts.length === 0);
        expect(new Set(bare.map(({ kind }) => kind))).toEqual(new Set(bare.length > 0 ? ['POPULARITY'] : []));
      }
    }
  });

  it.each([
    ['EN', /^\d+ (?:person|people) with interests like yours chose it/],
    ['ZH', /^\d+位与您兴趣相近的人选择了它/],
  ])('say in words what is behind them: %s', async (language, sentence) => {
    const found = await edges(
      `for: "mei", first: 10, language: ${language}`,
      `contributions { kind text ${PART} parts { ${PART} } }`,
    );
    const neighbours = found.flatMap((edge) =>
      edge.contributions.filter(({ kind }) => kind === 'NEIGHBOURS'),
    );
    expect(neighbours.length).toBeGreaterThan(0);
    for (const { text, parts, neighbours: people } of neighbours) {
      expect(text).toMatch(sentence);
      for (const part of parts) {
        expect(part.product).not.toBeNull();
        expect(part.neighbours).toBeLessThanOrEqual(people as number);
      }
    }
  });
});

describe('counterfactuals', () => {
  it.each(['FOR_YOU', 'SESSION', 'COMPLEMENTARY', 'ALTERNATIVE', 'UPGRADE'])(
    'say what is supposed away, and where it would stand: %s',
    async (intent) => {
      const ask = (language: string): Promise<readonly Edge[]> =>
        edges(
          `for: "mei", intent: ${intent}, first: 10, language: ${language}`,
          'counterfactual { text rank product { id } interest { id } event events eventCount }',
        );
      const [english, chinese] = [await ask('EN'), await ask('ZH')];
      const found = english.flatMap(({ rank, counterfactual }) =>
        counterfactual ? [{ rank, counterfactual }] : [],
      );
      expect(found.length).toBeGreaterThan(0);
      for (const { rank, counterfactual } of found) {
        const { text, events, event, eventCount, product, interest } = counterfactual;
        expect(counterfactual.rank ?? Number.POSITIVE_INFINITY).toBeGreaterThan(rank);
        expect(event).toBe(events[0] ?? null);
        expect(eventCount).toBeGreaterThanOrEqual(events.length);
        expect([product, interest].filter((one) => one !== null)).toHaveLength(1);
        expect(text.startsWith('Without all that you did with')).toBe(events.length > 1);
      }
      const said = chinese.flatMap(({ counterfactual }) => counterfactual?.text ?? []);
      expect(said.length).toBe(found.length);
      for (const text of said) expect(text).toMatch(/^(?:若没有您对|如果您没有).+，它会/);
    },
  );
});

describe('muting', () => {
  const named = async (name: string, id: string): Promise<boolean> => {
    const found = await edges(
      `for: "${name}", first: 10`,
      `contributions { ${PART} parts(first: 10) { ${PART} } } paths { steps { to { id } } }`,
    );
    return found.some(
      ({ contributions, paths }) =>
        contributions.some(
          (one) =>
            (one.through?.id === id && one.value > 0) || one.parts.some((part) => part.through?.id === id),
        ) || paths.some(({ steps }) => steps.some(({ to }) => to.id === id)),
    );
  };
  const mute = (node: string, muted: boolean): Promise<Record<string, unknown>> =>
    change('mute', `{ for: "muter", node: "${node}", muted: ${muted} }`, 'viewer { muted { id } }');

  // Looked at and not bought: what was just bought stands last, with the reasons of its kind.
  it('a brand, a line, a category: no reason from the next answer on, listed, exported, taken back, erased', async () => {
    const product = 'product:quillon-colophon-6-32-gb';
    await change(
      'recordEvents',
      `{ for: "muter", events: [{ id: "1", type: VIEW, product: "${product}", at: "2026-06-01T10:00:00Z" }] }`,
    );
    await change('setInterest', '{ for: "muter", node: "brand:quillon", weight: 1 }');
    for (const node of ['brand:quillon', 'category:e-reader'])
      expect([node, await named('muter', node)]).toEqual([node, true]);
    const after = (await mute('brand:quillon', true)) as { viewer: { muted: { id: string }[] } };
    expect(after.viewer.muted.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['brand:quillon', 'line:quillon-colophon']),
    );
    await mute('category:e-reader', true);
    for (const node of ['brand:quillon', 'line:quillon-colophon', 'category:e-reader'])
      expect([node, await named('muter', node)]).toEqual([node, false]);
    const known = await api.ask(
      '{ viewer(for: "muter") { interests(isStated: false) { target { id } } } exportUser(for: "muter") }',
    );
    expect(JSON.stringify(known.data?.viewer)).not.toContain('brand:quillon');
    expect(known.data?.exportUser).toMatchObject({
      attributes: { mutedNodes: expect.arrayContaining(['brand:quillon', 'category:e-reader']) },
    });
    await mute('category:e-reader', false);
    expect(await mute('brand:quillon', false)).toMatchObject({ viewer: { muted: [] } });
    expect(await named('muter', 'brand:quillon')).toBe(true);
    await mute('brand:quillon', true);
    await change('eraseUser', '{ for: "muter" }');
    await change('setInterest', '{ for: "muter", node: "brand:quillon", weight: 1 }');
    expect(await named('muter', 'brand:quillon')).toBe(true);
  });

  it('refuses what is no reason', async () => {
    const answer = await api.ask(
      'mutation { mute(input: { for: "muter", node: "product:quillon-colophon-6-32-gb" }) { userErrors { field code } } }',
    );
    expect(answer.data?.mute).toEqual({ userErrors: [{ field: ['node'], code: 'INVALID_VALUE' }] });
  });
});

describe('searches', () => {
  it.each([
    ['searcher', 'quiet laptop for video editing'],
    ['搜索者', '剪视频的安静笔记本'],
  ])('count by their words, in the session too: %s', async (name, query) => {
    await change(
      'recordEvents',
      `{ for: "${name}", events: [
        { id: "1", type: VIEW, product: "product:quillon-colophon-6-32-gb", at: "2026-06-30T10:00:00Z" },
        { id: "2", type: SEARCH, product: "product:quillon-colophon-6-32-gb", query: "${query}", at: "2026-06-30T10:05:00Z" }] }`,
    );
    const answer = await api.ask(
      `{ viewer(for: "${name}") { session { interests { target { id } share events { type query weight product { id } } } } interests(isStated: false, first: 100) { target { id } weight events { type query weight } } } }`,
    );
    const { session, interests } = fieldOf<{
      session: {
        interests: {
          target: { id: string };
          share: number;
          events: { query: string | null; weight: number; type: string }[];
        }[];
      };
      interests: {
        target: { id: string };
        weight: number;
        events: { query: string | null; weight: number }[];
      }[];
    }>(answer, 'viewer');
    for (const id of ['category:laptop', 'feature:fan-noise', 'need:video-editing']) {
      const interest = interests.find(({ target }) => target.id === id);
      expect([id, interest?.events.map((event) => event.query)]).toEqual([id, [query]]);
      const inSession = session.interests.find(({ target }) => target.id === id);
      expect(inSession?.events).toMatchObject([{ type: 'SEARCH', query }]);
    }
    for (const { share, events } of session.interests)
      expect(events.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(share, 9);
    const reader = session.interests.find(({ target }) => target.id === 'category:e-reader');
    expect(reader?.events.map(({ type }) => type).sort()).toEqual(['SEARCH', 'VIEW']);
  });
});
