import { beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidValueError } from '../../../../src/domain/errors.js';
import type { DisplayLanguage } from '../../../../src/domain/localised-name.js';
import { converse, type DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import { saidLast } from '../../../../src/guide/dialogue/hear/said-last.js';
import type { DialogueInput, Turn } from '../../../../src/guide/dialogue/turns/turn.js';
import { sayGuidance } from '../../../../src/guide/say/say-guidance.js';
import type { Recommender } from '../../../../src/recommend/recommender.js';
import { NOW, SMALL_PRODUCTS, smallRecommender } from './small-catalogue.js';

let recommender: Recommender;
beforeAll(() => {
  recommender = smallRecommender();
});

/** A conversation that goes on from turn to turn. */
class Talk {
  turns: readonly Turn[] = [];

  constructor(private readonly language: DisplayLanguage = 'en') {}

  async take(input: DialogueInput | string): Promise<DialogueReply> {
    const said: DialogueInput = typeof input === 'string' ? { kind: 'text', text: input } : input;
    const settings = { language: this.language, first: 5, now: NOW, key: '' };
    const { turns, reply } = await converse(recommender, this.turns, said, settings);
    this.turns = turns;
    return reply;
  }
}

const productsOf = ({ guidance }: DialogueReply) =>
  guidance.page.recommendations.map(({ product }) => {
    const key = product.slice('product:'.length);
    const found = SMALL_PRODUCTS.find((one) => one.key === key);
    if (found === undefined) throw new Error(`there is no ${key}`);
    return found;
  });

describe('a conversation', () => {
  it('asks for the kind of goods first, and for nothing that was said', async () => {
    const talk = new Talk();
    const reply = await talk.take('something for me please');
    expect(reply.question?.id).toBe('category');
    expect(reply.question?.options.map(({ count }) => count)).toEqual([12, 4]);
    const phones = await talk.take({ kind: 'answer', question: 'category', options: ['category=phone'] });
    expect(new Set(productsOf(phones).map(({ category }) => category))).toEqual(new Set(['phone']));
    expect(phones.question?.id).not.toBe('category');
    const said = await new Talk().take('a phone under 700');
    expect(said.question?.id).not.toMatch(/category|price/);
  });

  it('filters by the answer, joins several, and settles what does not matter', async () => {
    const talk = new Talk();
    const { question } = await talk.take('a phone');
    expect(question?.id).toBe('price');
    const [first, second] = question?.options ?? [];
    const answered = await talk.take({
      kind: 'answer',
      question: 'price',
      options: [second?.id ?? '', first?.id ?? ''],
    });
    const most = second?.meaning.kind === 'range' ? second.meaning.max : undefined;
    expect(answered.state.wishes.price).toEqual({ max: most, currency: 'USD' });
    for (const { price } of productsOf(answered)) expect(price).toBeLessThanOrEqual(most ?? 0);
    const other = new Talk();
    await other.take('a phone');
    const silent = await other.take({ kind: 'answer', question: 'price', options: [] });
    expect(silent.state.wishes.price).toBeNull();
    expect(silent.question?.id).not.toBe('price');
  });

  it.each([
    ['en', 'a phone', 'lighter', 'cheaper'],
    ['zh', '我想买一款手机', '轻一点', '便宜点'],
  ] as const)('takes critiques of the best product shown (%s)', async (language, text, lighter, cheaper) => {
    const talk = new Talk(language);
    const [best] = productsOf(await talk.take(text));
    const light = productsOf(await talk.take(lighter));
    expect(light.length).toBeGreaterThan(0);
    for (const { specs } of light) expect(specs.weight).toBeLessThan(best?.specs.weight ?? 0);
    const cheap = productsOf(await talk.take(cheaper));
    for (const { price } of cheap) expect(price).toBeLessThan(light[0]?.price ?? 0);
  });

  it('refuses a product and a brand, and gives both back', async () => {
    const talk = new Talk();
    const before = productsOf(await talk.take('a phone'));
    const [best] = before;
    expect(productsOf(await talk.take('not this one')).map(({ key }) => key)).not.toContain(best?.key);
    const [next] = productsOf(await talk.take({ kind: 'back' }));
    expect(next).toEqual(best);
    const others = productsOf(await talk.take('不要这个牌子'));
    expect(others.map(({ brand }) => brand)).not.toContain(best?.brand);
    await talk.take({ kind: 'back' });
    expect(productsOf(await talk.take({ kind: 'critique', critique: 'brand:other' }))).toEqual(others);
    const chip = `not-brand:${best?.brand ?? ''}`;
    expect(productsOf(await talk.take({ kind: 'without', chips: [chip] }))).toEqual(before);
  });

  it.each(['undo that', '撤销'])('goes back with %s', async (words) => {
    const talk = new Talk();
    const before = await talk.take('a phone');
    await talk.take('not this one');
    const back = await talk.take(words);
    expect(back.state).toEqual(before.state);
    expect(talk.turns.at(-1)).toMatchObject({ kind: 'BACK', said: '' });
    expect(back.guidance.request.notUnderstood).toEqual([]);
  });

  it.each([
    ['en', 'a phone', 'which is lighter?', 'the second one, is it light?', 'not the second one'],
    ['zh', '我想买一款手机', '哪个更轻？', '第二款轻吗？', '不要第二款'],
  ] as const)('knows which of what was shown is meant (%s)', async (language, text, which, one, none) => {
    const talk = new Talk(language);
    await talk.take(text);
    const shown = talk.turns.at(-1)?.shown ?? [];
    const among = await talk.take(which);
    expect(talk.turns.at(-1)?.meant).toEqual(shown.slice(0, 3));
    expect(among.guidance.request.intent).toBe('COMPARE');
    // Nothing lighter than the first was asked for.
    expect([among.state.wishes.specifications, among.state.wishes.refused]).toEqual([[], []]);
    const second = talk.turns.at(-1)?.shown[1];
    await talk.take(one);
    expect(talk.turns.at(-1)?.meant).toEqual([second]);
    const refused = talk.turns.at(-1)?.shown[1];
    const left = await talk.take(none);
    expect(left.state.wishes.refused).toEqual([refused]);
  });

  it.each([
    ['phone-1 or phone-2?', 'which is lighter?'],
    ['phone-1和phone-2哪个好', '哪个更轻'],
  ])('goes on about what was compared, and asks nobody what they look for: %s', async (text, which) => {
    const talk = new Talk();
    const compared = await talk.take(text);
    expect(compared.guidance.request.intent).toBe('COMPARE');
    expect([compared.question, compared.state.wishes.category]).toEqual([undefined, 'phone']);
    const reply = await talk.take(which);
    expect(talk.turns.at(-1)?.meant).toEqual(['product:phone-1', 'product:phone-2']);
    expect(reply.question).toBeUndefined();
  });

  it.each([
    ['en', 'a phone', 'which one has the better camera?'],
    ['zh', '我想买一款手机', '哪个相机更好'],
    ['en', 'a phone', 'the first two have bad cameras'],
  ] as const)(
    'takes a kind of goods as the feature of what is shown (%s, %s, %s)',
    async (language, text, which) => {
      const talk = new Talk(language);
      await talk.take(text);
      const { state } = await talk.take(which);
      expect([state.wishes.category, state.wishes.features.want]).toEqual(['phone', ['camera']]);
    },
  );

  it.each([
    ['en', 'a phone', 'the first two are too heavy'],
    ['en', 'a phone', 'something lighter than the first two'],
    ['zh', '我想买一款手机', '前两款太重了'],
    ['zh', '我想买一款手机', '比前两款轻一点的'],
  ] as const)('takes a complaint about several as a wish (%s, %s, %s)', async (language, text, words) => {
    const talk = new Talk(language);
    const shown = productsOf(await talk.take(text));
    const reply = await talk.take(words);
    const least = Math.min(...shown.slice(0, 2).map(({ specs }) => specs.weight as number));
    for (const { specs } of productsOf(reply)) expect(specs.weight).toBeLessThan(least);
    expect(talk.turns.at(-1)?.meant).toBeUndefined();
  });

  it.each([
    ['en', 'a phone', 'not the first two', 2],
    ['en', 'a phone', "I don't like these ones", 3],
    ['zh', '我想买一款手机', '不要这两款', 2],
    ['zh', '我想买一款手机', '这几个都不喜欢', 3],
  ] as const)('refuses several (%s, %s, %s)', async (language, text, words, count) => {
    const talk = new Talk(language);
    await talk.take(text);
    const shown = talk.turns.at(-1)?.shown ?? [];
    expect((await talk.take(words)).state.wishes.refused).toEqual(shown.slice(0, count));
  });

  it.each([
    ['en', 'a phone', 'is the first one heavy?'],
    ['en', 'a phone', 'does the first one have a good camera'],
    ['en', 'a phone', 'how long does the battery of the first one last?'],
    ['zh', '我想买一款手机', '第一款拍照好吗'],
  ] as const)('takes a question about one as a question (%s, %s, %s)', async (language, text, words) => {
    const talk = new Talk(language);
    await talk.take(text);
    const shown = talk.turns.at(-1)?.shown ?? [];
    const { guidance, state } = await talk.take(words);
    expect(guidance.request.intent).toBe('QUESTION');
    expect([talk.turns.at(-1)?.meant, talk.turns.at(-1)?.shown]).toEqual([[shown[0]], shown]);
    expect(state.wishes.category).toBe('phone');
  });

  it.each([
    ['en', 'a phone', 'which are under 500?'],
    ['en', 'a phone', 'which one is good for gaming'],
    ['en', 'a phone', 'which one is quiet'],
    ['en', 'a phone', 'which is the cheapest'],
    ['en', 'a phone', 'these products are for gaming'],
    ['zh', '我想买一款手机', '哪个适合学生'],
    ['zh', '我想买一款手机', '哪款防水'],
  ] as const)(
    'shows what there is where nothing is to be compared (%s, %s, %s)',
    async (language, text, words) => {
      const talk = new Talk(language);
      await talk.take(text);
      const { guidance } = await talk.take(words);
      expect(guidance.request.intent).not.toBe('COMPARE');
      expect(talk.turns.at(-1)?.meant).toBeUndefined();
    },
  );

  it('keeps the order of what was compared, and compares it further', async () => {
    const talk = new Talk();
    await talk.take('a phone');
    const shown = talk.turns.at(-1)?.shown ?? [];
    await talk.take('compare the second one and the third one');
    expect(talk.turns.at(-1)?.meant).toEqual(shown.slice(1, 3));
    const lighter = await talk.take('which is lighter?');
    expect(talk.turns.at(-1)?.meant).toEqual(shown.slice(1, 3));
    expect(talk.turns.at(-1)?.shown.slice(0, 2)).toEqual(shown.slice(1, 3));
    expect(lighter.guidance.page.recommendations.slice(0, 2).map(({ product }) => product)).toEqual(
      shown.slice(1, 3),
    );
    await talk.take('how heavy is the second one?');
    expect(talk.turns.at(-1)?.meant).toEqual([shown[2]]);
  });

  it.each([
    ['what about the second one?', 'is it any good?', 'how heavy is it?'],
    ['第二款呢', '它怎么样？', '它多重'],
  ])('knows what %j asks, and what is spoken of after it', async (words, asked, next) => {
    const talk = new Talk();
    await talk.take('a phone');
    const second = talk.turns.at(-1)?.shown[1];
    await talk.take(words);
    expect(saidLast(talk.turns)).toMatchObject({ text: asked, meant: [second] });
    await talk.take(next);
    expect(saidLast(talk.turns)).toMatchObject({ text: next, about: second });
  });

  it.each([
    [
      'en',
      'a phone',
      'does the first one have a good camera?',
      'and the second?',
      'does it have a good camera?',
    ],
    ['zh', '我想买一款手机', '第一个拍照怎么样', '那第二个呢', '它拍照怎么样'],
  ] as const)('asks the same of another (%s)', async (language, text, first, second, asked) => {
    const talk = new Talk(language);
    await talk.take(text);
    const shown = talk.turns.at(-1)?.shown ?? [];
    await talk.take(first);
    await talk.take(second);
    expect(saidLast(talk.turns)).toMatchObject({ text: asked, meant: [shown[1]] });
    await talk.take(language === 'en' ? 'what about the third one?' : '第三个呢');
    expect(saidLast(talk.turns)).toMatchObject({ text: asked, meant: [shown[2]] });
  });

  it('answers a wish beside what was shown by no question', async () => {
    const talk = new Talk();
    await talk.take('a phone');
    await talk.take('is there anything lighter than the second one?');
    expect(saidLast(talk.turns).text).toBe('');
    await talk.take('is the first one heavy?');
    expect(saidLast(talk.turns).text).toBe('is it heavy?');
  });

  it.each([
    ['en', 'a phone', 'the first is too heavy and the second too dear'],
    ['zh', '我想买一款手机', '第一款太重，第二款太贵'],
  ] as const)('takes each complaint of the product it is about (%s)', async (language, text, words) => {
    const talk = new Talk(language);
    const [first, second] = productsOf(await talk.take(text));
    const left = productsOf(await talk.take(words));
    expect(left.length).toBeGreaterThan(0);
    for (const { specs, price } of left) {
      expect(specs.weight).toBeLessThan(first?.specs.weight ?? 0);
      expect(price).toBeLessThan(second?.price ?? 0);
    }
  });

  it.each([
    ['en', 'a phone', 'not too expensive'],
    ['en', 'a phone', 'nothing too expensive'],
    ['zh', '我想买一款手机', '不要太贵'],
  ] as const)('takes little money for a wish and no limit (%s, %s, %s)', async (language, text, words) => {
    const talk = new Talk(language);
    await talk.take(text);
    const { state, guidance } = await talk.take(words);
    expect([state.wishes.price, state.wishes.wants]).toEqual([null, 'CHEAP']);
    expect(guidance.request.notUnderstood).toEqual([]);
  });

  it.each([
    ['en', 'a phone', 'which is the cheapest?'],
    ['en', 'a phone', 'sort by price'],
    ['zh', '我想买一款手机', '最便宜的'],
    ['zh', '我想买一款手机', '按价格从低到高'],
  ] as const)('puts the cheapest first (%s, %s, %s)', async (language, text, words) => {
    const talk = new Talk(language);
    await talk.take(text);
    const prices = productsOf(await talk.take(words)).map(({ price }) => price);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(saidLast(talk.turns).text).toBe('');
  });

  it.each([
    ['en', 'a phone', 'show me more'],
    ['en', 'a phone', 'what else do you have?'],
    ['en', 'a phone', 'show me more phones'],
    ['zh', '我想买一款手机', '还有别的手机吗'],
    ['zh', '我想买一款手机', '还有别的吗'],
    ['zh', '我想买一款手机', '换一批'],
  ] as const)('shows what comes next, to the end (%s, %s, %s)', async (language, text, words) => {
    const talk = new Talk(language);
    const first = productsOf(await talk.take(text));
    const seen = new Set(first);
    for (const count of [10, 12]) {
      const reply = await talk.take(words);
      expect(reply.guidance.isAllShown).toBeUndefined();
      for (const product of productsOf(reply)) seen.add(product);
      expect([seen.size, saidLast(talk.turns).text]).toEqual([count, '']);
    }
    const over = await talk.take(words);
    expect([productsOf(over), over.guidance.isAllShown]).toEqual([first, true]);
    expect(sayGuidance(recommender.snapshot, over.guidance, language).notes).toMatch(
      language === 'en' ? /Nothing more fits/ : /没有更多/,
    );
    await talk.take({ kind: 'back' });
    expect(productsOf(await talk.take({ kind: 'back' })).length).toBe(5);
    // Another wish begins from the front.
    expect((await talk.take('under 2000')).state.seen).toEqual([]);
  });

  it.each([
    ['en', 'a phone', 'anything similar but from another brand?', true],
    ['en', 'a phone', 'something like the second one', false],
    ['zh', '我想买一款手机', '有没有类似的但是别的牌子的', true],
    ['zh', '我想买一款手机', '有没有和第二款差不多的', false],
  ] as const)(
    'looks for what is like what was shown (%s, %s, %s)',
    async (language, text, words, isOther) => {
      const talk = new Talk(language);
      const [first, second] = productsOf(await talk.take(text));
      const { guidance, state } = await talk.take(words);
      const model = isOther ? first : second;
      expect([guidance.request.intent, guidance.similarTo]).toEqual(['SIMILAR', [`product:${model?.key}`]]);
      expect(state.wishes.brands.avoid).toEqual(isOther ? [first?.brand] : []);
      expect(talk.turns.at(-1)?.meant).toBeUndefined();
    },
  );

  it.each([
    ['en', 'a phone', 'does the first one come with a mouse', 'does it come with a mouse'],
    ['en', 'a phone', 'does it come with a mouse?', 'does it come with a mouse?'],
    ['en', 'a phone', 'what about in black?', 'does it come in black?'],
    ['en', 'a phone', 'is it in stock?', 'is it in stock?'],
    ['en', 'a phone', 'what about the battery?', 'what about the battery?'],
    ['zh', '我想买一款手机', '第一款带鼠标吗', '它带鼠标吗'],
    ['en', 'a phone', 'how much?', 'how much does it cost?'],
    ['zh', '我想买一款手机', '多少钱', '多少钱'],
    ['zh', '我想买一款手机', '支持苹果手机吗', '支持苹果手机吗'],
    ['zh', '我想买一款手机', '带鼠标吗', '带鼠标吗'],
    ['zh', '我想买一款手机', '有黑色的吗', '有黑色的吗'],
    ['zh', '我想买一款手机', '评价怎么样', '它怎么样？'],
  ] as const)(
    'asks about what was shown, and seeks nothing else (%s, %s, %s)',
    async (language, text, words, asked) => {
      const talk = new Talk(language);
      await talk.take(text);
      const shown = talk.turns.at(-1)?.shown ?? [];
      const { guidance, state } = await talk.take(words);
      expect([guidance.request.intent, state.wishes.category]).toEqual(['QUESTION', 'phone']);
      expect(saidLast(talk.turns)).toMatchObject({ text: asked, meant: [shown[0]] });
      expect(talk.turns.at(-1)?.shown).toEqual(shown);
    },
  );

  it.each([
    ['en', 'a phone', 'can I return it?'],
    ['en', 'a phone', 'do you have anything lighter?'],
    ['zh', '我想买一款手机', '有优惠吗'],
    ['zh', '我想买一款手机', '有手机壳吗'],
    ['en', 'a phone', 'when will they arrive?'],
    ['zh', '我想买一款手机', '有没有轻一点的'],
  ] as const)(
    'asks nothing of it by words of services and wishes (%s, %s, %s)',
    async (language, text, words) => {
      const talk = new Talk(language);
      await talk.take(text);
      await talk.take(words);
      expect(talk.turns.at(-1)?.meant).toBeUndefined();
    },
  );

  it.each([
    ['en', 'a phone with a screen of at most 5 inches', 'a bit bigger'],
    ['zh', '屏幕最多5寸的手机', '大一点'],
  ] as const)('lets a limit go that the next words turn from (%s)', async (language, text, bigger) => {
    const talk = new Talk(language);
    expect((await talk.take(text)).state.wishes.specifications).toMatchObject([{ max: 5 }]);
    const { state } = await talk.take(bigger);
    expect(state.wishes.specifications).toEqual([{ name: 'screen size', unit: 'in', min: 5.2 }]);
  });

  it('keeps the currency that was spoken of', async () => {
    const talk = new Talk('zh');
    await talk.take('两百美元以内的手机');
    expect((await talk.take('150以内吧')).state.wishes.price).toEqual({ max: 150, currency: 'USD' });
    expect((await talk.take('1000元以内')).state.wishes.price).toEqual({ max: 1000, currency: 'CNY' });
  });

  it('takes no kind of goods for what a specification is of', async () => {
    const talk = new Talk();
    await talk.take('a phone');
    const { state } = await talk.take('at least 128 GB storage');
    expect(state.wishes).toMatchObject({
      category: 'phone',
      specifications: [{ name: 'storage', min: 128 }],
    });
  });

  it('takes no answer for a refusal: anything but the first one', async () => {
    const talk = new Talk();
    const before = await talk.take('a phone');
    const [first] = talk.turns.at(-1)?.shown ?? [];
    const { state } = await talk.take('anything but the first one');
    expect([state.wishes.refused, state.settled]).toEqual([[first], before.state.settled]);
  });

  it('criticises the product that is named by its place', async () => {
    const talk = new Talk();
    const shown = productsOf(await talk.take('a phone'));
    const lighter = productsOf(await talk.take('the third one is too heavy'));
    expect(lighter.length).toBeGreaterThan(0);
    for (const { specs } of lighter) expect(specs.weight).toBeLessThan(shown[2]?.specs.weight ?? 0);
  });

  it('takes an amount alone as the price where one was said', async () => {
    const talk = new Talk();
    await talk.take('a phone under 1000');
    for (const [words, max] of [
      ['no, make it 800', 800],
      ['ok then 700', 700],
    ] as const) {
      const reply = await talk.take(words);
      expect(reply.state.wishes.price).toMatchObject({ max });
      expect(reply.guidance.request.notUnderstood).toEqual([]);
    }
  });

  it('stops with few products left, and where nothing fits says what comes closest', async () => {
    const few = await new Talk().take('a phone under 450');
    expect([few.question, few.stoppedBecause]).toEqual([undefined, 'FEW_LEFT']);
    const none = await new Talk().take('a phone under 150 with 16 GB of memory');
    expect(none.stoppedBecause).toBe('NOTHING_FITS');
    expect(none.guidance.relaxed).toEqual(['specifications', 'prices']);
    // Half the memory is nearer than more than four times the price.
    expect(productsOf(none)[0]?.key).toBe('phone-6');
    expect(sayGuidance(recommender.snapshot, none.guidance, 'en').notes).toContain(
      'The nearest: phone-6 (memory 8 GB instead of at least 16 GB)',
    );
    expect(sayGuidance(recommender.snapshot, none.guidance, 'zh').notes).toContain('而要求至少16 GB');
  });

  it('offers critiques that leave something, and each leaves as many as it says', async () => {
    const talk = new Talk();
    const { critiques } = await talk.take('a phone');
    expect(critiques.length).toBeGreaterThan(2);
    for (const { id, count } of critiques) {
      const reply = await talk.take({ kind: 'critique', critique: id });
      const left = recommender.candidates(reply.guidance.asked, 100);
      expect({ id, count: left.length }).toEqual({ id, count });
      await talk.take({ kind: 'back' });
    }
  });

  it.each([
    ['a phone under 500', 'more expensive is fine'],
    ['500美元以内的手机', '贵一点也行'],
    ['a phone under 500', 'forget the price'],
    ['500美元以内的手机', '预算没上限'],
  ])('takes a limit away where more is allowed, and asks for none: %s, %s', async (text, words) => {
    const talk = new Talk();
    expect((await talk.take(text)).state.wishes.price).toMatchObject({ max: 500 });
    const free = await talk.take(words);
    expect(free.state.wishes.price).toBeNull();
    expect(free.question?.id).not.toBe('price');
    expect(free.guidance.request.notUnderstood).toEqual([]);
  });

  it('never loosens a limit that stands, and says that nothing goes further', async () => {
    const talk = new Talk();
    await talk.take('a phone under 50 dollars');
    const cheaper = await talk.take('cheaper');
    expect(cheaper.state.wishes.price).toEqual({ max: 50, currency: 'USD' });
    expect(sayGuidance(recommender.snapshot, cheaper.guidance, 'en').notes).toContain(
      'Nothing within these limits goes further in: cheaper.',
    );
    const light = new Talk();
    await light.take('a phone under 0.05 kg');
    const before = light.turns.length;
    const lighter = await light.take('lighter');
    expect(light.turns).toHaveLength(before + 1);
    expect(lighter.state.wishes.specifications).toMatchObject([{ name: 'weight' }]);
    expect(JSON.stringify(lighter.state.wishes.specifications)).toContain('0.05');
    let last = Number.POSITIVE_INFINITY;
    const long = new Talk();
    await long.take('a phone');
    for (let turn = 0; turn < 14; turn++) {
      const { state } = await long.take('便宜点');
      expect(state.wishes.price?.max).toBeLessThanOrEqual(last);
      last = state.wishes.price?.max ?? 0;
    }
  });

  it('goes to the next larger value that there is, and no further than the last', async () => {
    const talk = new Talk();
    await talk.take('a phone over 1100 dollars');
    const [largest] = productsOf(await talk.take('a phone over 1150 dollars'));
    const reply = await talk.take('屏幕大一点');
    expect(reply.state.wishes.specifications).toEqual([]);
    expect(productsOf(reply)[0]).toEqual(largest);
    expect(sayGuidance(recommender.snapshot, reply.guidance, 'zh').notes).toContain('没有更进一步');
  });

  it('takes all ranges of a price, or the first and the last, as no limit', async () => {
    for (const places of [
      [0, -1],
      [0, 1, 2, 3, 4],
    ]) {
      const talk = new Talk();
      const { question } = await talk.take('a phone');
      const options = places.flatMap((place) => question?.options.at(place)?.id ?? []);
      const reply = await talk.take({ kind: 'answer', question: 'price', options });
      expect(reply.state.wishes.price).toBeNull();
      expect(reply.question?.id).not.toBe('price');
    }
  });

  it.each(['no matter', '无所谓', '随便', '都行'])(
    'takes %s as the answer to what is asked',
    async (words) => {
      const talk = new Talk();
      expect((await talk.take('a phone')).question?.id).toBe('price');
      const reply = await talk.take(words);
      expect(reply.question?.id).not.toBe('price');
      expect(reply.state.settled).toContain('price');
      expect(reply.guidance.request.notUnderstood).toEqual([]);
    },
  );

  it.each(['start over', '重新开始'])('forgets all with %s', async (words) => {
    const talk = new Talk();
    await talk.take('a phone under 500');
    const reply = await talk.take(words);
    expect([reply.state.wishes.category, reply.state.wishes.price, reply.state.settled]).toEqual([
      null,
      null,
      [],
    ]);
    expect(reply.question?.id).toBe('category');
  });

  it('takes no number far from what was spoken of as a price', async () => {
    const talk = new Talk();
    await talk.take('a phone under 1000');
    expect((await talk.take('9')).state.wishes.price).toMatchObject({ max: 1000 });
  });

  it('takes in what a reader understands of the words that nobody else does', async () => {
    const read = () =>
      Promise.resolve(JSON.stringify({ wishes: [{ words: 'zorbles', kind: 'feature', value: 'camera' }] }));
    const settings = { language: 'en', first: 5, now: NOW, key: '', reader: { read } } as const;
    const first = await converse(recommender, [], { kind: 'text', text: 'a phone that zorbles' }, settings);
    expect(first.reply.state.wishes.features.want).toContain('camera');
    const input = { kind: 'text', text: 'and it zorbles' } as const;
    const begun = await converse(recommender, [], { kind: 'text', text: 'a phone' }, settings);
    const later = await converse(recommender, begun.turns, input, settings);
    expect(later.reply.state.wishes.features.want).toContain('camera');
    expect(JSON.stringify(later.reply.guidance.request.notUnderstood)).not.toContain('zorbles');
  });

  it('refuses what was not asked, is no critique, and goes back no further than the beginning', async () => {
    const talk = new Talk();
    await expect(talk.take({ kind: 'back' })).rejects.toThrow(InvalidValueError);
    await talk.take('a phone');
    for (const input of [
      { kind: 'answer', question: 'weight', options: [] },
      { kind: 'answer', question: 'price', options: ['price=1..2'] },
      { kind: 'critique', critique: 'colour:redder' },
      { kind: 'without', chips: ['nope'] },
    ] as const)
      await expect(talk.take(input)).rejects.toThrow(InvalidValueError);
    expect(talk.turns).toHaveLength(1);
  });

  it.each(['', '\ud800', '😀'.repeat(400), '((((', '0'.repeat(3_000), '更大的'.repeat(700)])(
    'goes on after any text: %#',
    async (text) => {
      const talk = new Talk();
      await talk.take(text);
      expect(productsOf(await talk.take(text)).length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(talk.turns))).toEqual(talk.turns);
    },
  );
});
