import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fieldOf, startTestApi, type TestApi } from './api-client.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Interest {
  readonly target: { readonly id: string };
  readonly weight: number;
  readonly isStated: boolean;
  readonly source: string;
  readonly reviews: readonly { readonly weight: number; readonly review: { readonly id: string } }[];
  readonly events: readonly {
    readonly type: string;
    readonly weight: number;
    readonly product: { readonly id: string };
  }[];
}
interface Viewer {
  readonly interests: readonly Interest[];
  readonly persona: { readonly id: string; readonly size: number } | null;
  readonly eventSummary: { readonly counted: number; readonly robots: number; readonly doubles: number };
  readonly lifeCycles: readonly {
    readonly category: { readonly id: string };
    readonly readiness: number;
    readonly complements: readonly {
      readonly category: { readonly id: string };
      readonly isAccessory: boolean;
    }[];
  }[];
}

const INTEREST =
  'target { id } weight isStated source events(first: 40) { type weight product { id } } reviews(first: 40) { weight review { id } }';

async function viewer(name: string, selection: string): Promise<Viewer> {
  return fieldOf<Viewer>(await api.ask(`{ viewer(for: "${name}") { ${selection} } }`), 'viewer');
}

const interestsOf = async (name: string, choice = 'first: 45'): Promise<readonly Interest[]> =>
  (await viewer(name, `interests(${choice}) { ${INTEREST} }`)).interests;

async function change(field: string, input: string): Promise<void> {
  const answer = await api.ask(`mutation { ${field}(input: ${input}) { userErrors { message } } }`);
  expect(fieldOf<{ userErrors: unknown[] }>(answer, field).userErrors).toEqual([]);
}

const record = (user: string, events: readonly string[]): Promise<void> =>
  change('recordEvents', `{ for: "${user}", events: [${events.join(', ')}] }`);

describe('interests', () => {
  it('say whether they were stated, and which events the others come from', async () => {
    const all = await interestsOf('mei');
    const [stated, workedOut] = [
      await interestsOf('mei', 'isStated: true'),
      await interestsOf('mei', 'isStated: false'),
    ];
    expect(stated.length).toBeGreaterThan(3);
    expect(new Set(stated.map(({ source, events }) => `${source} ${events.length}`))).toEqual(
      new Set(['stated 0']),
    );
    expect(
      workedOut.every(({ isStated, events, reviews }) => !isStated && events.length + reviews.length > 0),
    ).toBe(true);
    for (const { weight, events, reviews } of workedOut.filter((one) => one.events.length < 40))
      expect([...events, ...reviews].reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(weight, 9);
    expect(workedOut.some(({ reviews }) => reviews.length > 0)).toBe(true);
    const weights = all.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('stop counting at once: for a muted feature, and for a product that was dismissed', async () => {
    const id = 'feature:bass';
    const about = async (name: string, target: string) =>
      (await interestsOf(name, 'isStated: false, first: 45')).find((one) => one.target.id === target);
    expect(await about('tom', id)).toBeDefined();
    await change('muteFeature', `{ for: "tom", feature: "${id}" }`);
    expect(await about('tom', id)).toBeUndefined();
    await change('muteFeature', `{ for: "tom", feature: "${id}", muted: false }`);
    expect(await about('tom', id)).toBeDefined();

    const brand = await about('tom', 'brand:oriole');
    const product = brand?.events[0]?.product.id as string;
    await record('tom', [`{ id: "no", type: DISMISS, product: "${product}", at: "2026-06-30T23:00:00Z" }`]);
    const after = await about('tom', 'brand:oriole');
    expect(after?.events.filter((one) => one.product.id === product).map(({ type }) => type)).toEqual([
      'DISMISS',
    ]);
    expect(after?.weight).toBeLessThan((brand?.weight as number) - 5);
  });

  it('come from a purchase at once, and ask for a case and no other phone', async () => {
    const found = await api.ask(
      '{ products(where: { category: { in: ["phone"] } }, first: 1) { nodes { id } } }',
    );
    const [phone] = fieldOf<{ nodes: { id: string }[] }>(found, 'products').nodes;
    await record('somebody new', [
      `{ id: "1", type: PURCHASE, product: "${phone?.id}", at: "2026-06-30T20:00:00Z" }`,
    ]);
    const known = await viewer(
      'somebody new',
      `interests(first: 45) { ${INTEREST} } persona { id size } lifeCycles { category { id } readiness complements { category { id } isAccessory } }`,
    );
    expect(known.interests.find(({ target }) => target.id === 'category:phone')?.weight).toBeCloseTo(5, 1);
    expect(known.lifeCycles).toHaveLength(1);
    expect(known.lifeCycles[0]?.readiness).toBeLessThan(0.01);
    expect(known.lifeCycles[0]?.complements).toContainEqual({
      category: { id: 'category:case' },
      isAccessory: true,
    });
    expect(known.persona?.size).toBeGreaterThanOrEqual(5);
  });
});

describe('events', () => {
  it('that a script made count for nothing', async () => {
    const summary = await viewer('u49', 'eventSummary { counted robots doubles }');
    expect(summary.eventSummary.robots).toBe(44);
    const found = await api.ask('{ products(first: 40) { nodes { id } } }');
    const { nodes } = fieldOf<{ nodes: { id: string }[] }>(found, 'products');
    const burst = nodes.map(
      ({ id }, i) =>
        `{ id: "b${i}", type: VIEW, product: "${id}", at: "2026-06-29T10:00:${String(i + 10).padStart(2, '0')}Z" }`,
    );
    await record('a script', burst);
    expect(
      await viewer(
        'a script',
        `eventSummary { counted robots } interests(first: 45) { ${INTEREST} } persona { id }`,
      ),
    ).toEqual({
      eventSummary: { counted: 0, robots: 40 },
      interests: [],
      persona: null,
    });
  });
});

describe('personas', () => {
  interface Persona {
    readonly id: string;
    readonly name: { readonly text: string; readonly language: string };
    readonly description: { readonly text: string; readonly language: string };
    readonly size: number;
    readonly traits: readonly { readonly lift: { readonly low: number } }[];
    readonly products: readonly { readonly id: string }[];
  }
  const ask = async (language: string): Promise<Persona[]> =>
    fieldOf<Persona[]>(
      await api.ask(
        `{ personas { id name(language: ${language}) { text language } description(language: ${language}) { text language } size traits { lift { low } } products { id } } }`,
      ),
      'personas',
    );

  it('are described in both languages, and are nodes', async () => {
    const [english, chinese] = [await ask('EN'), await ask('ZH')];
    expect(english.length).toBeGreaterThan(1);
    for (const { description, size, traits, products } of english) {
      expect(description.text).toMatch(/^Looks for [a-z -]+.*; buys at (lower|middling|higher) prices\.$/);
      expect(size).toBeGreaterThanOrEqual(5);
      expect(traits.length).toBeGreaterThan(2);
      expect(traits.every(({ lift }) => lift.low > 1)).toBe(true);
      expect(products.length).toBeGreaterThan(0);
    }
    for (const { description, name } of chinese) {
      expect(description.text).toMatch(/^关注\p{Script=Han}+.*，价位(偏低|居中|偏高)。$/u);
      expect([description.language, name.language]).toEqual(['ZH', 'ZH']);
    }
    expect(chinese.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    const node = await api.ask(`{ node(id: "${english[0]?.id}") { id ... on Persona { size } } }`);
    expect(fieldOf(node, 'node')).toEqual({ id: english[0]?.id, size: english[0]?.size });
    const none = await api.ask('{ node(id: "persona:none") { id } }');
    expect(none.data?.node).toBeNull();
  });

  it('know nothing of somebody who is erased, and keep nothing of them for later', async () => {
    const before = await ask('EN');
    await change('eraseUser', '{ for: "mei" }');
    expect((await api.ask('{ viewer(for: "mei") { id } }')).data?.viewer).toBeNull();
    expect(await api.services.store.readMeta('personas')).toBe('');
    const after = await ask('EN');
    const people = (all: readonly Persona[]): number => all.reduce((sum, { size }) => sum + size, 0);
    expect(people(after)).toBe(people(before) - 1);
  });
});
