import { beforeAll, describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { type DisplayLanguage, pickName } from '../../../../src/domain/localised-name.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { guide } from '../../../../src/guide/guide.js';
import type { Guidance } from '../../../../src/guide/page/guidance.js';
import {
  clean,
  sayCount,
  sayList,
  sayMoney,
  sayNumber,
  sayQuantity,
} from '../../../../src/guide/phrasing/display-words.js';
import { isFaithful } from '../../../../src/guide/phrasing/is-faithful.js';
import { type SaidGuidance, sayGuidance } from '../../../../src/guide/say/say-guidance.js';
import {
  openSampleRecommender,
  SAMPLE_NOW,
  type SampleRecommender,
} from '../../recommend/sample-recommender.js';

describe('sayGuidance on the sample shop', () => {
  let sample: SampleRecommender;
  let snapshot: Snapshot;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    ({ snapshot } = sample);
  }, 300_000);

  async function ask(
    text: string,
    language: DisplayLanguage,
    first = 4,
  ): Promise<Guidance & { said: SaidGuidance }> {
    const guidance = await guide(sample.recommender, { text, language, first, now: SAMPLE_NOW });
    return { ...guidance, said: sayGuidance(snapshot, guidance, language) };
  }
  const nameOf = (product: string, language: DisplayLanguage): string => {
    const table = snapshot.table('Product');
    return pickName(table.card(table.ids.indexOf(product as never)), language)?.text ?? product;
  };

  it('says kind, limits, the first product with what speaks for it, and the next', async () => {
    const { said, page } = await ask('quiet laptop under 1500, 16 GB', 'en');
    const [first, second, third] = page.recommendations.map(({ product }) => product);
    expect(said.facts.slice(0, 3)).toEqual(['4 laptops', 'up to 1,500 USD', 'with at least 16 GB of memory']);
    expect(said.draft).toContain(`: first ${nameOf(first ?? '', 'en')} at `);
    expect(said.draft).toContain(`then ${nameOf(second ?? '', 'en')} at `);
    expect(said.draft).toContain(nameOf(third ?? '', 'en'));
    expect(said.draft).toMatch(/ and 1 more\.$/);
    expect(said.notes).toBe('');
  });

  it('says the same in Chinese', async () => {
    const { said, page } = await ask('一万以内安静的笔记本，16G内存', 'zh');
    const [first] = page.recommendations.map(({ product }) => product);
    expect(said.facts[0]).toBe(`${page.recommendations.length}款笔记本电脑`);
    expect(said.facts.slice(1, 3)).toEqual(['最多10000元', '内存至少16 GB']);
    expect(said.draft).toContain(`：首选${nameOf(first ?? '', 'zh')}（`);
    expect(said.notes).toContain('以USD计的价格按粗略汇率比较。');
  });

  it.each([
    ['a power bank for flights, under 80 dollars', 'en', []],
    ['一千元以内的充电宝', 'zh', ['USD']],
    ['充电宝', 'zh', []],
  ] as const)(
    'tells of rough rates where a limit was compared with a price in the answer: %s',
    async (text, language, converted) => {
      const { convertedFrom, page, said } = await ask(text, language);
      expect(page.recommendations.length).toBeGreaterThan(0);
      expect(convertedFrom).toEqual(converted);
      expect(/rough rate|粗略汇率/.test(said.notes)).toBe(converted.length > 0);
    },
  );

  it.each(['en', 'zh'] as const)('counts the opinions that the graph counts (%s)', async (language) => {
    const { said, page } = await ask(language === 'en' ? 'a quiet laptop' : '安静的笔记本', language);
    const [best] = page.recommendations;
    const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const at = out.find(
      snapshot.table('Product').indexOf(best?.product as never),
      snapshot.table('Feature').indexOf(nodeId('Feature', 'fan-noise')),
    );
    const [positive, negative] = [out.columns[1]?.[at] as number, out.columns[2]?.[at] as number];
    expect(positive).toBeGreaterThan(1);
    expect(said.draft).toContain(
      language === 'en'
        ? `, since ${positive} of ${positive + negative} opinions praise how quiet it is; `
        : `，因为${positive + negative}条评价中有${positive}条称赞它安静；`,
    );
  });

  it.each([
    ['en', 'a simple phone for my parents', 'It is said to suit'],
    ['zh', '给爸妈买个简单好用的手机', '据说适合父母。'],
  ] as const)('says whom it suits where that counts most (%s)', async (language, text, start) => {
    const { said, page } = await ask(text, language);
    const reason = page.recommendations[0]?.reason ?? '';
    expect(reason).toContain(start);
    expect(said.facts.some((fact) => fact.includes(reason.slice(0, -1)))).toBe(true);
    expect(said.draft).not.toMatch(/, since|，因为/);
  });

  it('tells which limits were given up', async () => {
    const english = await ask('laptop with 512 GB of memory under 20 dollars', 'en');
    expect(english.said.notes).toContain(
      'Nothing met all limits, so these were given up: at least 512 GB of memory and up to 20 USD.',
    );
    // What was given up is not said of the products.
    expect(english.said.draft).not.toMatch(/512 GB of memory|up to 20 USD/);
    const chinese = await ask('20元以内的笔记本电脑', 'zh');
    expect(chinese.said.notes).toContain('没有商品满足全部条件，因此放宽了：最多20元。');
    expect(chinese.said.draft).not.toContain('20元');
  });

  it('tells what was not understood, what does not count, and what was refused', async () => {
    const english = await ask('not a Norvik phone for my mother, blorble', 'en');
    expect(english.said.notes).toContain('Left out as asked: products by Norvik.');
    // For whom it is counts.
    expect(english.said.notes).not.toContain('without weight');
    expect(english.said.notes).toContain('Not understood: "blorble".');
    const chinese = await ask('给父母用的手机，blorble', 'zh');
    expect(chinese.said.notes).toContain('未理解：“blorble”。');
  });

  it('names what the products are to be like', async () => {
    const english = await ask('something like the Quillon Vellum 13', 'en');
    expect(english.similarTo).toHaveLength(1);
    expect(english.said.facts[1]).toBe(`like ${nameOf(english.similarTo[0] ?? '', 'en')}`);
    const chinese = await ask('类似羽衡 Vellum 13 的笔记本', 'zh');
    expect(chinese.said.facts[1]).toBe(`与${nameOf(chinese.similarTo[0] ?? '', 'zh')}相似`);
  });

  it.each([
    ['hello', 'en', 'No wish was recognised in the request.'],
    ['', 'zh', '未能从请求中识别出需求。'],
  ] as const)('admits that nothing was asked: %p', async (text, language, note) => {
    expect((await ask(text, language)).said.notes).toBe(note);
  });

  it.each([
    ['a keyboard', 'en', 'This shop has no keyboards.'],
    ['想买个键盘', 'zh', '本店没有键盘。'],
  ] as const)('says that the shop has none of the kind: %s', async (text, language, draft) => {
    expect((await ask(text, language)).said).toMatchObject({ draft, facts: [] });
  });

  it('says that nothing fits, and what was given up in vain', async () => {
    const { said: _, ...guidance } = await ask('phone under 20 dollars', 'en');
    const empty = { ...guidance, page: { ...guidance.page, recommendations: [] } };
    expect(sayGuidance(snapshot, empty, 'en')).toMatchObject({ draft: 'Nothing fits.', facts: [] });
    expect(sayGuidance(snapshot, empty, 'zh').draft).toBe('没有合适的商品。');
    expect(sayGuidance(snapshot, empty, 'en').notes).toContain('up to 20 USD');
  });

  it.each([
    'quiet laptop under 1500, 16 GB',
    '三千以内拍照好的手机',
    'headphones for flights, about $250',
    '不要诺维克的笔记本，13到14寸，轻于1.5公斤',
    'Norvik or Tideline laptop between 800 and 2000 dollars with OLED screen',
    '\ud800 ⟦laptop⟧ \u202e<b>',
    `laptop ${'zorp, blip; '.repeat(180)}`,
    '的'.repeat(2_000),
  ])('keeps to its facts with connecting words between, on one line, and short: %#', async (text) => {
    for (const language of ['en', 'zh'] as const) {
      for (const first of [1, 2, 20]) {
        const { said } = await ask(text, language, first);
        expect(said.facts.length).toBeGreaterThan(1);
        expect(isFaithful(said.draft, said.facts, language)).toBe(true);
        expect(said.draft + said.notes).not.toMatch(/[\n\u202e⟦⟧\ud800]|undefined|NaN|\[object/);
        expect(said.draft.length + said.notes.length).toBeLessThan(2_500);
      }
    }
  });
});

describe('numbers and names in words', () => {
  it('sets thousands apart in English alone, and rounds to two digits', () => {
    expect([sayNumber(1234567.891, 'en'), sayNumber(1234567.891, 'zh')]).toEqual([
      '1,234,567.89',
      '1234567.89',
    ]);
    expect([sayNumber(1e300, 'en'), sayNumber(Number.NaN, 'en')]).toEqual(['1e+300', 'NaN']);
  });

  it('says money and quantities', () => {
    expect([sayMoney(1500, 'USD', 'en'), sayMoney(1500, 'CNY', 'zh')]).toEqual(['1,500 USD', '1500元']);
    expect([sayMoney(5, undefined, 'zh'), sayMoney(5, 'XTS', 'zh')]).toEqual(['5', '5 XTS']);
    expect([sayQuantity(6, 'in', 'en'), sayQuantity(6, 'in', 'zh'), sayQuantity(2, '', 'en')]).toEqual([
      '6 in',
      '6英寸',
      '2',
    ]);
  });

  it('counts goods', () => {
    expect(
      ['mouse', 'lens', 'tv', 'storage', 'graphics card', null].map((name) => sayCount(2, name, 'en')),
    ).toEqual(['2 mice', '2 lenses', '2 TVs', '2 storage devices', '2 graphics cards', '2 products']);
    expect([sayCount(1, 'mouse', 'en'), sayCount(1, 'mouse', 'zh'), sayCount(3, null, 'zh')]).toEqual([
      '1 mouse',
      '1款鼠标',
      '3款商品',
    ]);
  });

  it('lists, and cuts what is long', () => {
    expect(['', 'a', 'ab', 'abc'].map((text) => sayList(Array.from(text), ' and '))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(sayList(Array.from('abcdefghij'), ' and ')).toBe('a, b, c, d, e, f, g, h…');
    expect(clean(`${'😀'.repeat(101)}`)).toBe(`${'😀'.repeat(100)}…`);
    expect(clean(' a\u0000\n\u200bb ⟦c⟧\udc00 ')).toBe('a b c');
  });
});
