import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userId } from '../../src/domain/user-id.js';
import { isHeldOut } from '../../src/promote/offers/holdout.js';
import { TEST_HASH_KEY } from '../support/sample-store.js';
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

/** Customers that the sample shop does not have, those that are held out of offers or those that are not. */
const customers = (count: number, heldOut: boolean): string[] =>
  Array.from({ length: 400 }, (_, n) => `customer ${n}`)
    .filter((name) => isHeldOut(userId(TEST_HASH_KEY, name), 0.05) === heldOut)
    .slice(0, count);

const looksAt = (name: string): Promise<void> =>
  record(name, ['{ id: "v", type: VIEW, product: "product:kestwing-hover-2", at: "2026-06-29T10:00:00Z" }']);

describe('offers', () => {
  const [ANN, BOB] = customers(2, false) as [string, string];
  const [HELD] = customers(1, true) as [string];
  interface Slot {
    readonly offerId: string;
    readonly affinity: number;
    readonly responseProbability: number;
    readonly promotion: { readonly id: string };
    readonly why: { readonly text: string };
  }
  const FIELDS = 'offerId affinity responseProbability promotion { id } why { text }';
  const slots = async (name: string): Promise<readonly Slot[]> =>
    fieldOf(await api.ask(`{ promotions(for: "${name}", first: 20) { ${FIELDS} } }`), 'promotions');
  const seen = async (name: string, tokens: readonly string[], followed: readonly string[] = []) =>
    fieldOf<{ seen: number; followed: number; seq: number | null; userErrors: { message: string }[] }>(
      await api.ask(
        'mutation ($input: RecordOffersInput!) { recordOffers(input: $input) { seen followed seq userErrors { message } } }',
        { input: { for: name, seen: tokens, followed } },
      ),
      'recordOffers',
    );

  it('are told with why and by what chance, counted once when seen, capped, and gone with the user', async () => {
    await looksAt(ANN);
    const first = await slots(ANN);
    expect(first.length).toBeGreaterThan(3);
    // Affinities share one between all that may be shown, of which a day has room for some.
    const shown = first.reduce((sum, { affinity }) => sum + affinity, 0);
    expect(shown > 0 && shown < 1 + 1e-9).toBe(true);
    expect(first.every(({ responseProbability: p }) => p > 0 && p < 0.2)).toBe(true);
    // Which ones a day has room for is drawn; what she looked at is a headphone.
    expect(first.filter(({ why }) => /headphone/i.test(why.text)).length).toBeGreaterThan(2);
    const [{ offerId, promotion }] = first as [Slot];
    expect(await seen(ANN, [offerId])).toMatchObject({ seen: 1, followed: 0, userErrors: [] });
    expect(await seen(ANN, [offerId, offerId])).toMatchObject({ seen: 1, seq: null, userErrors: [] });
    expect(await seen(ANN, [], [offerId])).toMatchObject({ seen: 1, followed: 1, userErrors: [] });
    const wrong = await seen(BOB, [offerId, 'made up']);
    expect(wrong).toMatchObject({ seen: 0, seq: null });
    expect(wrong.userErrors).toHaveLength(2);
    const document = fieldOf<{ relationships: { type: string; to: string }[] }>(
      await api.ask(`{ exportUser(for: "${ANN}") }`),
      'exportUser',
    );
    expect(document.relationships.filter(({ type }) => type === 'OFFERED').map(({ to }) => to)).toEqual([
      promotion.id,
    ]);
    await change('eraseUser', `{ for: "${ANN}" }`);
    expect((await seen(ANN, [offerId])).userErrors[0]?.message).toContain('unknown');
    const { counts } = await api.services.store.counts().then(({ edges }) => ({ counts: edges }));
    expect(counts.OFFERED ?? 0).toBe(0);
  });

  it('that somebody pays for say so, who pays, and at which rank they stand without it', async () => {
    const answer = await api.ask(
      `{ sponsoredProducts(for: "sara", first: 20, language: ZH) { label { text } sponsor organicRank product { id } } recommendations(for: "sara", first: 30) { nodes { id } } }`,
    );
    const sponsored = fieldOf<
      { label: { text: string }; sponsor: string; organicRank: number; product: { id: string } }[]
    >(answer, 'sponsoredProducts');
    const { nodes } = fieldOf<{ nodes: { id: string }[] }>(answer, 'recommendations');
    expect(sponsored.length).toBeGreaterThan(0);
    expect(sponsored.length).toBeLessThanOrEqual(2);
    for (const { label, sponsor, organicRank, product } of sponsored) {
      expect([label.text, nodes[organicRank - 1]?.id]).toEqual(['广告', product.id]);
      expect(['Basalt', 'Cindrel', 'Quillon']).toContain(sponsor);
    }
  });

  it('of visitors count against budgets and caps by the session, and nobody becomes known', async () => {
    const ask = async (session: string) =>
      fieldOf<{ offerId: string; promotion: { id: string } }[]>(
        await api.ask(`{ sponsoredProducts(first: 2, session: "${session}") { offerId promotion { id } } }`),
        'sponsoredProducts',
      );
    const tell = async (session: string, tokens: readonly string[]) =>
      fieldOf<{ seen: number; userErrors: { message: string }[] }>(
        await api.ask(
          'mutation ($input: RecordOffersInput!) { recordOffers(input: $input) { seen userErrors { message } } }',
          { input: { session, seen: tokens } },
        ),
        'recordOffers',
      );
    const users = async () => (await api.services.store.counts()).nodes.User;
    const before = await users();
    // One of a few sessions is not held out.
    let session = '';
    let offered: Awaited<ReturnType<typeof ask>> = [];
    for (session of ['visit-1', 'visit-2', 'visit-3']) if ((offered = await ask(session)).length > 0) break;
    expect(offered.length).toBeGreaterThan(0);
    const spent = async () =>
      Number(
        (await api.services.store.readMany([offered[0]?.promotion.id as never]))[0]?.properties.spent ?? 0,
      );
    const first = await spent();
    const tokens = offered.map(({ offerId }) => offerId);
    expect(await tell(session, tokens)).toEqual({ seen: tokens.length, userErrors: [] });
    const second = await spent();
    expect(second).toBeGreaterThan(first);
    await tell(session, tokens);
    expect(await spent()).toBe(second);
    expect((await tell('another', tokens)).userErrors).toHaveLength(tokens.length);
    expect(fieldOf(await api.ask('{ sponsoredProducts { sponsor } }'), 'sponsoredProducts')).toEqual([]);
    expect(await users()).toBe(before);
  });

  it('are none for those who are held out', async () => {
    await looksAt(HELD);
    expect(await slots(HELD)).toEqual([]);
    const answer = await api.ask(`{ sponsoredProducts(for: "${HELD}") { sponsor } }`);
    expect(fieldOf(answer, 'sponsoredProducts')).toEqual([]);
  });
});

describe('customer service', () => {
  const PEOPLE = customers(8, false).slice(2);
  const help = async (question: string, name: string, more = '') =>
    fieldOf<{
      confidence: number;
      answers: { topic: { id: string }; why: { text: string }; helpfulness: { votes: number } }[];
      handOver: { reason: string; summary: { text: string } } | null;
    }>(
      await api.ask(
        `query ($q: String!) { help(question: $q, for: "${name}"${more}) { confidence answers { topic { id } why { text } helpfulness { votes } } handOver { reason summary { text } } } }`,
        { q: question },
      ),
      'help',
    );

  it('answers by question, orders and what helped, and hands over when it is not sure', async () => {
    const [name] = PEOPLE as [string];
    const sure = await help('包裹什么时候到', name, ', language: ZH');
    expect(sure.answers[0]?.topic.id).toBe('help:help-delivery');
    expect(sure.handOver).toBeNull();
    await change(
      'recordOrders',
      `{ for: "${name}", orders: [{ id: "1", product: "product:kestwing-hover-2", state: SHIPPED, at: "2026-06-30T08:00:00Z" }] }`,
    );
    const madeUp = await api.ask(
      'mutation { rateHelp(input: { for: "made-up", topic: "help:help-delivery", helpful: false }) { recorded userErrors { message } } }',
    );
    expect(madeUp.data?.rateHelp).toMatchObject({
      recorded: 0,
      userErrors: [{ message: expect.stringContaining('nobody knows') }],
    });
    await change('rateHelp', `{ for: "${name}", topic: "help:help-delivery", helpful: false }`);
    const unsure = await help('where is my parcel', name);
    expect(unsure.handOver?.reason).toBe('TRIED');
    expect(unsure.handOver?.summary.text).toContain('(on its way)');
    expect(unsure.handOver?.summary.text).toContain('Asked: “where is my parcel”');
  });

  it('tells the shop what at least five people ask for and it does not have, and nothing of fewer', async () => {
    const unanswered = async (): Promise<Map<string, number>> => {
      const answer = await api.ask(
        '{ insights(first: 100) { unanswered { term people } complaints { negative } needs { people } } }',
        {},
        { 'x-guidegraph-role': 'operator' },
      );
      const {
        unanswered: terms,
        complaints,
        needs,
      } = fieldOf<{
        unanswered: { term: string; people: number }[];
        complaints: { negative: number }[];
        needs: { people: number }[];
      }>(answer, 'insights');
      expect(complaints.length).toBeGreaterThan(0);
      expect(complaints.every(({ negative }) => negative >= 5)).toBe(true);
      expect(needs.every(({ people }) => people >= 5)).toBe(true);
      return new Map(terms.map(({ term, people }) => [term, people]));
    };
    for (const [n, name] of PEOPLE.slice(0, 5).entries()) {
      await change(
        'recordQuestion',
        `{ for: "${name}", id: "a", text: "${n % 2 ? '有无人机吗' : 'any drones?'}" }`,
      );
      if (n < 4) await change('recordQuestion', `{ for: "${name}", id: "b", text: "a sextant?" }`);
    }
    expect([...(await unanswered())]).toEqual([['drone', 5]]);
    await change('eraseUser', `{ for: "${PEOPLE[0]}" }`);
    expect([...(await unanswered())]).toEqual([]);
  });

  it('counts what conversations asked for and did not find, with consent alone, until their users are erased', async () => {
    const asked = async (): Promise<Map<string, number>> => {
      const answer = await api.ask(
        '{ insights(first: 100) { unanswered { term people } } }',
        {},
        { 'x-guidegraph-role': 'operator' },
      );
      const { unanswered } = fieldOf<{ unanswered: { term: string; people: number }[] }>(answer, 'insights');
      return new Map(unanswered.map(({ term, people }) => [term, people]));
    };
    const names = Array.from({ length: 7 }, (_, n) => `walker-${n}`);
    const converse = `mutation ($input: ConverseInput!) { converse(input: $input) { userErrors { code } } }`;
    for (const [n, name] of names.entries()) {
      const text = n % 2 === 0 ? 'do you have any segways?' : 'I am looking for a segways thing';
      await api.ask(converse, { input: { for: name, text } });
      await api.ask(converse, { input: { for: name, text: '有没有乌克丽丽' } });
      // What help answers was found; what is thanks asks for nothing.
      await api.ask(converse, { input: { for: name, text: 'I want a refund' } });
      await api.ask(converse, { input: { for: name, text: 'thanks' } });
    }
    await api.ask(converse, { input: { text: 'do you have any segways?' } });
    const found = await asked();
    expect(found.get('segways')).toBe(7);
    expect([...found.keys()].filter((term) => /refund|return|thank/.test(term))).toEqual([]);
    expect([...found.keys()].some((term) => /乌克|克丽|丽丽/.test(term))).toBe(true);
    const exported = await api.ask(`{ exportUser(for: "${names[0]}") }`);
    expect(JSON.stringify(exported.data)).toContain('segways');
    for (const name of names.slice(0, 3)) await change('eraseUser', `{ for: "${name}" }`);
    expect((await asked()).get('segways')).toBeUndefined();
  });
});
