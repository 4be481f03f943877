import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../../src/domain/ids.js';
import type { DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import { descriptionReader } from '../../../../src/guide/known-features/description-reader.js';
import { sayGuidance } from '../../../../src/guide/say/say-guidance.js';
import { recordsReader } from '../../../support/records-reader.js';
import { openSampleRecommender, type SampleRecommender } from '../../recommend/sample-recommender.js';
import { sayAll } from './say-all.js';

describe('what is shown and told in conversations in the sample shop', () => {
  let sample: SampleRecommender;
  beforeAll(async () => {
    sample = await openSampleRecommender();
  }, 300_000);

  const talk = (texts: readonly string[], user?: NodeId): ReturnType<typeof sayAll> => {
    const describe = descriptionReader(recordsReader(sample.records));
    return sayAll(sample, texts, undefined, { describe, ...(user && { user }) });
  };
  const keysOf = ({ guidance }: DialogueReply): string[] =>
    guidance.page.recommendations.map(({ product }) => product.replace('product:', ''));
  const notesOf = async (...texts: string[]): Promise<string> => {
    const { reply, language } = await talk(texts);
    return sayGuidance(sample.snapshot, reply.guidance, language).notes;
  };

  it.each([
    ['Sund 4 or Slab X2?', 'water resistant', 'Norvik Sund 4 256 GB (IP68), Basalt Slab X2 (IP69)'],
    ['Tuff 2', 'waterproof', 'Basalt Tuff 2 (IP67)'],
    ['Sund 4和Slab X2', '防水的', '诺维克 Sund 4 256GB（IP68）、玄武岩 Slab X2（IP69）'],
    ['Tuff 2', '防水', 'Tuff 2 户外音箱（IP67）'],
    ['Hover 2 and Canto Quiet', 'with noise cancellation', 'Kestwing Hover 2 (its description)'],
  ])('tells what is known of what is named, too: %s | %s', async (named, wish, known) => {
    expect(await notesOf(named, wish)).toContain(known);
  });

  it.each([
    ['speaker', 'waterproof', 'louder'],
    ['音箱', '防水的', '音质好一点'],
  ])('puts what is blamed for a wish behind what has some of the other: %s | %s | %s', async (...texts) => {
    const keys = keysOf((await talk(texts)).reply);
    expect(keys.indexOf('veltra-boomlet-xl')).toBeLessThan(keys.indexOf('basalt-tuff-mini'));
  });

  it.each([
    ['laptop under 1200', 'lighter'],
    ['1200美元以内的笔记本', '轻一点'],
  ])('measures a critique by what can be shown to who says it: %s | %s', async (...texts) => {
    const table = sample.snapshot.table('User');
    const sara = sample.users.find((_, index) => table.card(index).displayName === 'Sara Okafor');
    const { guidance } = (await talk(texts, sara)).reply;
    // The only lighter one is hers.
    expect(guidance.relaxed).toEqual([]);
    expect(guidance.noFurther).toEqual(['spec:weight:less']);
    expect(guidance.page.recommendations.length).toBeGreaterThan(0);
    const stranger = await talk(texts);
    expect(stranger.reply.guidance.wishes.specifications[0]?.name).toBe('weight');
  });

  it.each([
    ['laptops under 600', 'Another variant fits, too: Quillon Quarto 15 16 GB 512 GB at 529 USD.'],
    ['600美元以下的笔记本', '同款符合条件的还有：羽衡 Quarto 15 16GB 512GB（529美元）。'],
  ])('tells the variant that fits as well where little does: %s', async (text, note) => {
    expect(await notesOf(text)).toContain(note);
  });

  it.each([
    ['watch with android os', 'Nothing of the kind states its operating system, so that could not count.'],
    ['安卓系统的手表', '同类商品都没有注明操作系统，这一条无法计入。'],
  ])('gives up nothing else for what nothing of the kind states: %s', async (text, note) => {
    const { guidance, question } = (await talk([text])).reply;
    expect(guidance.relaxed).toEqual([]);
    expect(guidance.page.hasMore).toBe(true);
    expect(question).toBeDefined();
    expect(await notesOf(text)).toContain(note);
  });

  it.each(['phone up to 400 with oled', '400美元以内的OLED手机'])(
    'comes closest to the price before other words: %s',
    async (text) => {
      const { guidance } = (await talk([text])).reply;
      const far = guidance.closest.findIndex(({ misses }) =>
        misses.some(({ distance }) => distance > 0.3 && distance < 1),
      );
      const other = guidance.closest.findIndex(({ misses }) =>
        misses.some(({ stated }) => stated !== undefined),
      );
      expect(other).toBeGreaterThanOrEqual(0);
      expect(far === -1 || other < far).toBe(true);
    },
  );

  it.each([['the cheapest thing for reading'], ['最便宜的能看书的东西']])(
    'takes the cheapest of what suits a use where no kind of goods is said: %s',
    async (text) => {
      const { guidance } = (await talk([text])).reply;
      expect(guidance.wishes).toMatchObject({ category: null, needs: ['reading'], wants: 'CHEAPEST' });
      const table = sample.snapshot.table('Product');
      const { out } = sample.snapshot.relation('IN_CATEGORY:Product:Category');
      const kinds = guidance.page.recommendations.flatMap(({ product }) =>
        [...out.row(table.indexOf(product))].map((kind) => sample.snapshot.table('Category').id(kind)),
      );
      expect(kinds).toContain('category:e-reader');
      expect(kinds).not.toContain('category:power-bank');
    },
  );
});
