import { beforeAll, describe, expect, it } from '@jest/globals';
import { guide } from '../../../../src/guide/guide.js';
import { descriptionReader } from '../../../../src/guide/known-features/description-reader.js';
import type { DescriptionReader } from '../../../../src/guide/known-features/feature-evidence.js';
import type { Guidance } from '../../../../src/guide/page/guidance.js';
import { sayGuidance } from '../../../../src/guide/say/say-guidance.js';
import { recordsReader } from '../../../support/records-reader.js';
import {
  openSampleRecommender,
  SAMPLE_NOW,
  type SampleRecommender,
} from '../../recommend/sample-recommender.js';

describe('features that goods have or have not, in requests to the sample shop', () => {
  let sample: SampleRecommender;
  let described: DescriptionReader;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    described = descriptionReader(recordsReader(sample.records));
  }, 300_000);

  const ask = (text: string): Promise<Guidance> =>
    guide(sample.recommender, { text, first: 5, now: SAMPLE_NOW, describe: described });
  const names = ({ page }: Guidance): unknown[] => {
    const table = sample.snapshot.table('Product');
    return page.recommendations.map(({ product }) => table.card(table.indexOf(product)).nameEn);
  };
  const said = (guidance: Guidance): string => {
    const { draft, notes } = sayGuidance(sample.snapshot, guidance, guidance.request.language);
    return `${draft} ${notes}`;
  };

  it.each(['headphones with a wire', '耳机 有线的'])(
    'shows what has a wire, by its values, name and description: %s',
    async (text) => {
      const found = names(await ask(text));
      expect(found).toContain('Oriole Volley Wired');
      expect(found.filter((name) => /Hover|Wireless/.test(String(name)))).toEqual([]);
    },
  );

  it.each(['phone without headphone jack', '不要耳机孔的手机'])(
    'leaves out the variants of what is praised for what is refused: %s',
    async (text) => {
      expect(names(await ask(text)).filter((name) => /Cento 10|Candela 4/.test(String(name)))).toEqual([]);
    },
  );

  it.each(['waterproof speaker', '防水音箱'])(
    'puts stated values before what says nothing, the better first: %s',
    async (text) => {
      const found = names(await ask(text));
      const places = [/Tuff/, /Boomlet/, /Bough/].map((name) =>
        found.findIndex((one) => name.test(String(one))),
      );
      expect(places[0]).toBe(0);
      expect(places[1]).toBeGreaterThan(0);
      // What says nothing comes after them where it comes at all.
      expect(places[2] === -1 || (places[2] as number) > (places[1] as number)).toBe(true);
    },
  );

  it.each(['a waterproof camera for a hike', '防水的相机'])(
    'does not show what its owner finds to fear water: %s',
    async (text) => {
      const guidance = await ask(text);
      expect(names(guidance)).toEqual(
        expect.arrayContaining([expect.stringMatching(/Ledge/), expect.stringMatching(/Couloir/)]),
      );
      expect(names(guidance)).not.toContainEqual(expect.stringMatching(/Wick 3/));
      expect(said(guidance)).toMatch(/IP68/);
    },
  );

  it.each([
    ['phone with wireless charging', /Nothing that fits is known to have wireless charging/],
    ['带无线充电的手机', /没有已知具备无线充电的/],
    ['noise cancelling headphones for at most 40 dollars', /Nothing that fits is known to have noise/],
  ])('says where nothing is known to have it: %s', async (text, sentence) => {
    expect(said(await ask(text))).toMatch(sentence);
  });

  it.each(['earbuds with wireless charging', '支持无线充电的蓝牙耳塞'])(
    'takes the variant of a model that has it: %s',
    async (text) => {
      const guidance = await ask(text);
      expect(names(guidance).slice(0, 2)).toEqual(
        expect.arrayContaining([
          'Veltra Hum 2 with wireless charging case',
          expect.stringMatching(/Wisp ?Pro/i),
        ]),
      );
    },
  );

  it.each([
    ['cheap waterproof camera', 'The less expensive ones come first.'],
    ['便宜的防水相机', '较便宜的排在前面。'],
  ])('orders by price what has it, and puts what has some of it last: %s', async (text, sentence) => {
    const guidance = await ask(text);
    const found = names(guidance).map(String);
    const isDear = (name: string): boolean => /Couloir 5|Ledge/.test(name);
    expect(found.slice(0, 2).filter(isDear)).toEqual([]);
    expect(found.slice(2, 4).filter(isDear)).toHaveLength(2);
    // It is sealed against the weather, and no diver.
    expect(found[4]).toMatch(/Vesper S1/);
    expect(said(guidance)).toContain(sentence);
  });

  it.each([
    ['cheapest headphones with noise cancelling', /cheapest come first/],
    ['最便宜的头戴式降噪耳机', /最便宜的排在前面/],
  ])('says nothing of an order of prices that the page is not in: %s', async (text, sentence) => {
    expect(said(await ask(text))).not.toMatch(sentence);
  });

  it.each([
    [
      'laptop with a touch screen',
      /Owners find fault with the touchscreen of Quillon Vellum 13/,
      /Further back/,
    ],
    ['有触摸屏的笔记本', /用户对羽衡 Vellum 13的触摸屏评价不佳/, /排在后面/],
  ])('says of what comes first that it is not liked, and not that it is behind: %s', async (...row) => {
    const [text, sentence, behind] = row;
    const guidance = await ask(text);
    expect(names(guidance)[0]).toBe('Quillon Vellum 13');
    expect(said(guidance)).toMatch(sentence);
    expect(said(guidance)).not.toMatch(behind);
  });

  it.each([
    ['headphones with noise cancelling', /Nothing further that fits is known to have noise cancellation/],
    ['头戴式降噪耳机', /没有更多已知具备降噪的/],
  ])('says of what comes after that nothing further is known to have it: %s', async (text, sentence) => {
    const seen = (await ask(text)).page.recommendations.map(({ product }) => product);
    const settings = { text, first: 5, now: SAMPLE_NOW, describe: described, seen };
    expect(said(await guide(sample.recommender, settings))).toMatch(sentence);
  });

  it.each(['something wireless', '无线的'])(
    'fills a long page, and says whether there is more: %s',
    async (text) => {
      const settings = { text, now: SAMPLE_NOW, describe: described };
      const { page } = await guide(sample.recommender, { ...settings, first: 100 });
      expect(page.recommendations).toHaveLength(100);
      expect(page.hasMore).toBe(true);
      const seen = page.recommendations.map(({ product }) => product);
      const after = await guide(sample.recommender, { ...settings, first: 100, seen });
      expect(after.page.recommendations.length).toBeGreaterThan(0);
    },
  );

  it('keeps scores, and says what moved a product', async () => {
    const { page } = await ask('waterproof speaker');
    const plain = await guide(sample.recommender, { text: 'speaker', first: 100, now: SAMPLE_NOW });
    expect(page.recommendations.length).toBe(5);
    expect(plain.evidence).toBeUndefined();
    for (const [place, { rank, adjustments }] of page.recommendations.entries()) {
      expect(rank).toBe(place + 1);
      for (const { kind } of adjustments) expect(kind).toBe('NEAR_MISS');
    }
  });
});
