import { beforeAll, describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { converse, followUp } from '../../../src/guide/dialogue/converse.js';
import { spokenOf } from '../../../src/guide/dialogue/hear/spoken-of.js';
import { sayOption } from '../../../src/guide/dialogue/questions/say-question.js';
import type { Turn } from '../../../src/guide/dialogue/turns/turn.js';
import { guide } from '../../../src/guide/guide.js';
import type { Guidance } from '../../../src/guide/page/guidance.js';
import { findProducts } from '../../../src/guide/products/find-products.js';
import { sayGuidance } from '../../../src/guide/say/say-guidance.js';
import { pricesIn } from '../../../src/guide/wishes/request-filter.js';
import { targetsOf } from '../../../src/profile/profile.js';
import { compatibilityOf } from '../../../src/recommend/intents/compatibility-of.js';
import {
  openSampleRecommender,
  SAMPLE_NOW,
  type SampleRecommender,
} from '../recommend/sample-recommender.js';

describe('guide() on the sample shop', () => {
  let sample: SampleRecommender;
  let snapshot: Snapshot;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    ({ snapshot } = sample);
  }, 300_000);

  const ask = (text: string, user?: NodeId): Promise<Guidance> =>
    guide(sample.recommender, { text, first: 5, now: SAMPLE_NOW, ...(user === undefined ? {} : { user }) });
  const products = ({ page }: Guidance): number[] =>
    page.recommendations.map(({ product }) => snapshot.table('Product').indexOf(product));
  const categoriesOf = (guidance: Guidance): Set<NodeId> =>
    new Set(
      products(guidance).flatMap((product) =>
        targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product).map((one) =>
          snapshot.table('Category').id(one),
        ),
      ),
    );
  const numberOf = (product: number, specification: string): number => {
    const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
    const at = out.find(
      product,
      snapshot.table('Specification').indexOf(nodeId('Specification', specification)),
    );
    return at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
  };

  it('understands a laptop with a price limit and memory, in English', async () => {
    const guidance = await ask('quiet laptop under 1500, 16 GB');
    expect(guidance.request).toMatchObject({ category: 'laptop', price: { max: 1500 } });
    expect(guidance.relaxed).toEqual([]);
    expect(guidance.page.recommendations.length).toBeGreaterThan(0);
    expect([...categoriesOf(guidance)]).toEqual([nodeId('Category', 'laptop')]);
    for (const product of products(guidance)) expect(numberOf(product, 'memory')).toBeGreaterThanOrEqual(16);
  });

  it.each(['is the Candela 5 good for photos?', 'Candela 5 拍照怎么样？'])(
    'shows the product that is asked about, and what is like it: %s',
    async (text) => {
      const guidance = await ask(text);
      const [about] = findProducts(snapshot, ['candela 5']);
      expect(guidance.request.intent).toBe('QUESTION');
      expect(guidance.page.recommendations[0]?.product).toBe(about);
      expect(guidance.page.recommendations.length).toBeGreaterThan(1);
      expect([...categoriesOf(guidance)]).toEqual([nodeId('Category', 'phone')]);
    },
  );

  it.each(['Sund 4', 'I want the Norvik Sund 4', '我要买Sund 4', '介绍一下诺维克Sund 4'])(
    'shows the product that is sought by its name first, then what is like it: %s',
    async (text) => {
      const guidance = await ask(text);
      const [sought] = findProducts(snapshot, ['sund 4']);
      expect(guidance.page.recommendations[0]?.product).toBe(sought);
      expect(guidance.page.recommendations.length).toBeGreaterThan(1);
      expect(guidance.wishes.category).toBe('phone');
      expect([...categoriesOf(guidance)]).toEqual([nodeId('Category', 'phone')]);
      expect(sayGuidance(snapshot, guidance, 'en').notes).not.toMatch(/without weight/);
    },
  );

  it.each([
    ['Lumroa Candella 5 Pro price?', /candela-5-pro/, ['price']],
    ['hovver 2 headphones', /hover-2/, []],
    ['Candella 5 Pro多少钱', /candela-5-pro/, ['多少钱']],
  ])('knows a name that is misspelt, as questions do: %s', async (text, product, told) => {
    const { request, page } = await ask(text);
    expect(page.recommendations[0]?.product).toMatch(product);
    expect(request.notUnderstood.map((part) => part.text)).toEqual(told);
  });

  it.each(['a Candela phone', '想买Candela的手机'])(
    'shows all of a line that is sought first: %s',
    async (text) => {
      const [first, second] = (await ask(text)).page.recommendations;
      expect([first?.product, second?.product].join()).toMatch(/candela.*candela/);
    },
  );

  it.each(['Candela 5 Pro with 512 GB', '512GB的Candela 5 Pro'])(
    'takes the variant that meets the limits: %s',
    async (text) => {
      const [first] = (await ask(text)).page.recommendations;
      expect(first?.product).toMatch(/candela-5-pro-512/);
    },
  );

  it.each([
    ['Sund 4 under 500 dollars', /Sund 4 256 GB \(699 USD instead of at most 500 USD\)/],
    ['500美元以内的Sund 4', /Sund 4 256GB（699美元，而要求最多500美元）/],
  ])('says what the product that is sought misses, and shows what is like it: %s', async (text, said) => {
    const guidance = await ask(text);
    const [sought] = findProducts(snapshot, ['sund 4']) as [NodeId];
    expect(guidance.similarTo).toEqual([sought]);
    expect(guidance.page.recommendations.map(({ product }) => product)).not.toContain(sought);
    expect(sayGuidance(snapshot, guidance, /\p{Script=Han}/u.test(text) ? 'zh' : 'en').notes).toMatch(said);
  });

  it.each([
    ['Sund 4', 'how heavy is it?'],
    ['我要买Sund 4', '它多重'],
  ])('means by "it" what was sought: %s, %s', async (...texts) => {
    const [sought] = findProducts(snapshot, ['sund 4']);
    let turns: readonly Turn[] = [];
    for (const text of texts) {
      expect(turns.length === 0 ? sought : spokenOf(turns)).toBe(sought);
      const settings = { first: 5, now: SAMPLE_NOW, key: '' };
      ({ turns } = await converse(sample.recommender, turns, { kind: 'text', text }, settings));
    }
    expect(turns.at(-1)?.shown[0]).toBe(sought);
  });

  it.each([
    ['a tablet for a child', /Shoal Kids|Shoal 儿童版/],
    ['给孩子用的平板', /Shoal Kids|Shoal 儿童版/],
  ])('puts what is made for a child first: %s', async (text, name) => {
    const [best] = (await ask(text)).page.recommendations;
    const table = snapshot.table('Product');
    expect(best && table.card(table.indexOf(best.product)).nameEn).toMatch(name);
  });

  it('understands a phone with a good camera below a price, in Chinese', async () => {
    const guidance = await ask('三千以内拍照好的手机');
    expect(guidance.request).toMatchObject({ category: 'phone', price: { max: 3000 } });
    expect(guidance.page.recommendations.length).toBeGreaterThan(0);
    expect([...categoriesOf(guidance)]).toEqual([nodeId('Category', 'phone')]);
    for (const product of products(guidance)) {
      const { price, currency } = snapshot.table('Product').card(product);
      expect(price).toBeLessThanOrEqual(currency === 'CNY' ? 3000 : 3000 / 7.1);
    }
    for (const { reason } of guidance.page.recommendations) expect(reason).toMatch(/\p{Script=Han}/u);
  });

  it('ranks by what is wished: the best is praised for it', async () => {
    for (const text of ['a phone with a great camera', '拍照好的手机']) {
      const guidance = await ask(text);
      const [best] = products(guidance) as [number];
      const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
      // The camera itself, or what is part of it.
      const camera = snapshot.table('Feature').indexOf(nodeId('Feature', 'camera'));
      const parts = snapshot.relation('PART_OF:Feature:Feature').out;
      const praised = targetsOf(snapshot, 'HAS_FEATURE:Product:Feature', best).filter(
        (feature) => (out.columns[0]?.[out.find(best, feature)] as number) > 0,
      );
      expect(praised.some((feature) => feature === camera || parts.has(feature, camera))).toBe(true);
      expect(
        guidance.page.recommendations[0]?.contributions.some(({ source }) => source === 'interests'),
      ).toBe(true);
    }
  });

  it('gives up limits one by one when nothing meets them all, and says which', async () => {
    for (const text of ['laptop with 512 GB of memory under 20 dollars', '20元以内的笔记本电脑']) {
      const guidance = await ask(text);
      expect(guidance.relaxed).toContain('prices');
      expect(guidance.page.recommendations.length).toBeGreaterThan(0);
      expect([...categoriesOf(guidance)]).toEqual([nodeId('Category', 'laptop')]);
    }
  });

  it.each(['case for Candela 5 Pro', 'Candela 5 Pro手机壳'])(
    'answers what goes with a named device by what is known to fit it: %s',
    async (text) => {
      const guidance = await ask(text);
      const [device] = findProducts(snapshot, ['Candela 5 Pro']) as [NodeId];
      const own = snapshot.table('Product').indexOf(device);
      expect(products(guidance).length).toBeGreaterThan(0);
      for (const product of products(guidance))
        expect(compatibilityOf(snapshot).fit(product, own)).toBeDefined();
    },
  );

  it('leaves out what is made for another device, and says that nothing is known to fit', async () => {
    const guidance = await ask('case for Candela 5');
    const own = snapshot.table('Product').indexOf(nodeId('Product', 'lumora-candela-5'));
    for (const product of products(guidance))
      expect(compatibilityOf(snapshot).conflict(product, own)).toBe(false);
    expect(sayGuidance(snapshot, guidance, 'en').notes).toContain('known to go with Lumora Candela 5');
    expect(sayGuidance(snapshot, guidance, 'zh').notes).toContain('没有已知适配');
  });

  it('tells what a product has where other words are wished, and asks in yuan where the shop has them', async () => {
    const oled = await ask('OLED laptop');
    expect(sayGuidance(snapshot, oled, 'en').notes).not.toMatch(/display type unknown/);
    const phones = await ask('我想买一款手机');
    const { question } = followUp(sample.recommender, phones, ['brand']);
    expect(question?.id).toBe('price');
    const said = question?.options.map(({ meaning }) => sayOption(snapshot, meaning, 'zh')) ?? [];
    for (const option of said) expect(option).toMatch(/元/);
    expect(said.join()).not.toMatch(/美元/);
  });

  it.each(['case for iPhone 15', '给iPhone 15买个手机壳'])(
    'leaves out what is made for other devices where the shop does not have the one that is named: %s',
    async (text) => {
      const guidance = await ask(text);
      for (const product of products(guidance))
        expect(compatibilityOf(snapshot).isMadeFor(product)).toBe(false);
      expect(sayGuidance(snapshot, guidance, 'en').notes).toContain('made for other devices was left out');
      expect(sayGuidance(snapshot, guidance, 'zh').notes).toContain('为其他设备制作的商品已排除');
    },
  );

  it.each(['a phone cheaper than the Candela 5 Pro', '比Candela 5 Pro便宜的手机'])(
    'takes what is compared with a product by its price as a limit: %s',
    async (text) => {
      const { wishes } = await ask(text);
      expect(wishes.price?.max).toBeLessThan(999);
      expect(wishes.products).toEqual([]);
    },
  );

  it.each(['a phone lighter than the Sund 4', '有没有比Sund 4更轻的手机'])(
    'takes what is compared with a product by its weight as a limit: %s',
    async (text) => {
      const guidance = await ask(text);
      const [named] = findProducts(snapshot, ['sund 4']) as [NodeId];
      const own = snapshot.table('Product').indexOf(named);
      expect(products(guidance).length).toBeGreaterThan(0);
      for (const product of products(guidance))
        expect(numberOf(product, 'weight')).toBeLessThan(numberOf(own, 'weight'));
    },
  );

  it.each(['a phone with a better camera than the Candela 5', '比Candela 5拍照更好的手机'])(
    'leaves out what others are compared with where what is compared is no number: %s',
    async (text) => {
      const guidance = await ask(text);
      expect(guidance.wishes.products).toEqual([]);
      expect(products(guidance).length).toBeGreaterThan(0);
      const found = guidance.page.recommendations.map(({ product }) => product);
      expect(found).not.toContain(nodeId('Product', 'lumora-candela-5'));
    },
  );

  it.each(['the cheapest phone', '最便宜的手机'])('takes the cheapest variant: %s', async (text) => {
    const guidance = await ask(text);
    expect(guidance.page.recommendations[0]?.product).toMatch(/cento-10-64/);
    expect(sayGuidance(snapshot, guidance, 'en').notes).toContain('The cheapest come first.');
  });

  it.each([
    ['the cheapest phone', 'now the lightest one'],
    ['最便宜的手机', '最轻的'],
  ])('orders by what is asked last: %s, %s', async (...texts) => {
    let turns: readonly Turn[] = [];
    let notes = '';
    for (const text of texts) {
      const settings = { first: 5, now: SAMPLE_NOW, key: '' };
      const taken = await converse(sample.recommender, turns, { kind: 'text', text }, settings);
      turns = taken.turns;
      expect(taken.reply.state.wishes.wants).toBe(text === texts[0] ? 'CHEAPEST' : undefined);
      notes = sayGuidance(snapshot, taken.reply.guidance, 'en').notes;
    }
    expect(notes).not.toMatch(/come first/);
  });

  it.each([
    ['looking for a projector', 'en', 'This shop has no projector.'],
    ['想买投影仪', 'zh', '本店没有投影仪。'],
  ] as const)(
    'says what kind of goods it does not have, and shows nothing else: %s',
    async (text, language, said) => {
      const guidance = await ask(text);
      expect(products(guidance)).toEqual([]);
      expect(sayGuidance(snapshot, guidance, language).draft).toBe(said);
    },
  );

  it.each([
    ['Thanks!', 'en', 'You are welcome.'],
    ['好的，谢谢', 'zh', '不客气。'],
  ] as const)('does not read the list again to who says thanks: %s', async (text, language, said) => {
    expect(sayGuidance(snapshot, await ask(text), language)).toEqual({ draft: said, facts: [], notes: '' });
  });

  it('takes the history of a user into account beside the words', async () => {
    const [someone, other] = sample.users;
    const pages = await Promise.all([ask('a phone', someone), ask('a phone', other), ask('a phone')]);
    expect(new Set(pages.map((guidance) => JSON.stringify(products(guidance)))).size).toBeGreaterThan(1);
    for (const guidance of pages) expect([...categoriesOf(guidance)]).toEqual([nodeId('Category', 'phone')]);
  });

  it.each(['', '   ', '\ud800', '😀', '((((', 'x'.repeat(50_000), '的'.repeat(5_000)])(
    'answers any text: %#',
    async (text) => {
      const guidance = await ask(text);
      expect(guidance.page.recommendations).toHaveLength(5);
    },
  );

  it('finds products by the words of their names, the shortest name first', () => {
    const [first] = snapshot.table('Product').ids as [NodeId];
    const { nameEn } = snapshot.table('Product').card(snapshot.table('Product').indexOf(first));
    expect(findProducts(snapshot, [String(nameEn), 'Nonexistent 9000', ''])).toHaveLength(1);
  });
});

describe('pricesIn', () => {
  it('takes a price without a currency as one of the catalogue’s most usual', () => {
    expect(pricesIn({ max: 710 }, ['CNY', 'USD'])).toEqual({
      CNY: { gte: undefined, lte: 710 },
      USD: { gte: undefined, lte: 100 },
    });
  });

  it('reads "about" as 20 % more or less, and leaves out a currency without a rate', () => {
    expect(pricesIn({ approx: 100, currency: 'USD' }, ['USD', 'XXX'])).toEqual({
      USD: { gte: 80, lte: 120 },
    });
    expect(pricesIn({ max: 5, currency: 'XXX' }, ['USD'])).toEqual({});
  });
});
