import { beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidValueError } from '../../../../src/domain/errors.js';
import type { DisplayLanguage } from '../../../../src/domain/localised-name.js';
import { converse, type DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import type { DialogueInput } from '../../../../src/guide/dialogue/take-turn.js';
import type { Turn } from '../../../../src/guide/dialogue/turn.js';
import { sayGuidance } from '../../../../src/guide/say-guidance.js';
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

  it('takes an amount alone as the price where one was said', async () => {
    const talk = new Talk();
    await talk.take('a phone under 1000');
    const reply = await talk.take('no, make it 800');
    expect(reply.state.wishes.price).toMatchObject({ max: 800 });
    expect(reply.guidance.request.notUnderstood).toEqual([]);
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

  it('refuses what was not asked, is no critique, and goes back no further than the beginning', async () => {
    const talk = new Talk();
    await expect(talk.take({ kind: 'back' })).rejects.toThrow(InvalidValueError);
    await talk.take('a phone');
    for (const input of [
      { kind: 'answer', question: 'weight', options: [] },
      { kind: 'answer', question: 'price', options: ['price=1..2'] },
      { kind: 'critique', critique: 'colour:redder' },
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
