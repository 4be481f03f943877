import { describe, expect, it } from '@jest/globals';
import { createChineseExtractor } from '../../../../src/extract/chinese/chinese-extractor.js';
import type { AspectMention } from '../../../../src/extract/extraction.js';

const extractor = createChineseExtractor();
const read = (text: string) => extractor.extractAspects(text, { id: 't', text });
const explicit = (text: string): string[] =>
  read(text)
    .mentions.filter((mention) => !mention.implicit && mention.confidence >= 0.25)
    .map((mention) => `${mention.text} ${mention.polarity}`);
const implicit = (text: string): string[] =>
  read(text)
    .mentions.filter((mention) => mention.implicit)
    .map((mention) => `${mention.text} ${mention.feature} ${mention.polarity}`);
const first = (text: string): AspectMention | undefined => read(text).mentions[0];

describe('what is not there', () => {
  it('is praise of the part that has no fault', () => {
    expect(explicit('屏幕没有坏点，很满意。')).toEqual(['屏幕 positive']);
  });

  it('is blame where more of it is wished or nothing to hope for', () => {
    expect(explicit('音效还可以再提升。')).toEqual(['音效 negative']);
    expect(explicit('别指望低音有多猛。')).toEqual(['低音 negative']);
    expect(explicit('电池还可以。')).toEqual(['电池 positive']);
  });

  it('takes how often something was done for no praise', () => {
    expect(explicit('系统重启好几次才行。')).not.toContain('重启 positive');
    expect(explicit('画质好多了。')).toEqual(['画质 positive']);
  });
});

describe('aspects', () => {
  it('finds what is said of each part', () => {
    expect(explicit('屏幕很清晰，续航不太好。')).toEqual(['屏幕 positive', '续航 negative']);
    expect(explicit('音质、做工和手感都很棒，但是价格偏高')).toEqual([
      '音质 positive',
      '做工 positive',
      '手感 positive',
      '价格 negative',
    ]);
  });

  it('takes a run of nouns as one name, without the product in front', () => {
    expect(explicit('手机屏幕显示效果不错')).toEqual(['屏幕显示效果 positive']);
    expect(explicit('屏幕的亮度很好')).toEqual(['屏幕的亮度 positive']);
  });

  it('finds activities that stand for a feature', () => {
    expect(explicit('充电很慢')).toEqual(['充电 negative']);
    expect(explicit('拍照，非常棒')).toEqual(['拍照 positive']);
  });

  it('finds the opinion in front of its aspect', () => {
    expect(explicit('拥有清晰的屏幕')).toEqual(['屏幕 positive']);
  });

  it('names the feature in English and gives the opinion', () => {
    expect(first('续航不太好')).toMatchObject({
      start: 0,
      end: 2,
      feature: 'battery life',
      opinion: { start: 2, end: 5, text: '不太好' },
    });
    expect(first('屏幕显示效果很好')?.feature).toBe('screen');
  });

  it('knows of neutral mentions', () => {
    expect(explicit('买来看看屏幕')).toEqual(['屏幕 neutral']);
  });
});

describe('polarity', () => {
  it.each([
    ['系统不流畅', '系统 negative'],
    ['屏幕不大', '屏幕 negative'],
    ['音量不够', '音量 negative'],
    ['音质不差', '音质 positive'],
    ['噪音很大', '噪音 negative'],
    ['噪音很小', '噪音 positive'],
    ['容量大', '容量 positive'],
    ['按键有点小', '按键 negative'],
    ['信号没有以前好', '信号 negative'],
    ['续航不如红米', '续航 negative'],
    ['没有快充', '快充 negative'],
    ['没有噪音', '噪音 positive'],
    ['要是电池再大一点就好了', '电池 negative'],
    ['希望音质好一点', '音质 negative'],
    ['屏幕没有任何问题', '屏幕 positive'],
    ['音质中规中矩', '音质 neutral'],
    ['降噪强得离谱', '降噪 positive'],
    ['色彩过于艳丽', '色彩 negative'],
    ['噪点很突出', '噪点 negative'],
    ['高感不比佳能差', '高感 positive'],
    ['续航一周一充', '续航 positive'],
    ['拍照在暗处表现一般', '拍照 negative'],
  ])('%s → %s', (text, expected) => {
    expect(explicit(text)).toEqual([expected]);
  });
});

describe('ways of saying it', () => {
  it.each([
    ['掉电比以前更快', ['掉电 negative']],
    ['除了续航，都挺满意', ['续航 negative']],
    ['除了屏幕，其他都很差', ['屏幕 positive']],
    ['除了电池不行，其他都很好', ['电池 negative']],
    ['不是说屏幕不好', ['屏幕 positive']],
    ['性价比不要太高', ['性价比 positive']],
    ['呵呵，这续航也是绝了', ['续航 negative']],
    ['信号好到让人想摔手机', ['信号 negative']],
    ['不支持快充，不带耳机', ['快充 negative', '耳机 negative']],
    ['指纹十次有八次认不出', ['指纹 negative']],
    ['画面有拖影', ['画面 neutral', '拖影 negative']],
    ['依旧很快的速度', ['速度 positive']],
    ['一如既往的流畅的系统', ['系统 positive']],
    ['屏幕碎了', ['屏幕 negative']],
  ])('%s → %s', (text, expected) => {
    expect(explicit(text)).toEqual(expected);
  });

  it('reads English words among the Chinese ones', () => {
    expect(explicit('screen很清晰，battery不行，UI很Nice')).toEqual([
      'screen positive',
      'battery negative',
      'UI positive',
    ]);
  });

  it('reads traditional characters, and quotes them', () => {
    expect(explicit('這個螢幕很清晰，續航力很強，但是機身發熱嚴重')).toEqual([
      '螢幕 positive',
      '續航力 positive',
      '機身發熱 negative',
    ]);
    expect(first('電池不耐用')?.opinion).toEqual({ start: 2, end: 5, text: '不耐用' });
  });
});

describe('implicit features', () => {
  it.each([
    ['一天一充', '一天一充 battery positive'],
    ['每天要充两次电', '每天要充两次电 battery negative'],
    ['放得进口袋', '放得进口袋 size positive'],
    ['太重了', '太重 weight negative'],
    ['有点贵', '有点贵 price negative'],
    ['手机很便宜', '很便宜 price positive'],
    ['要是能三天一充就好了', '三天一充 battery negative'],
    ['戴久了夹耳朵', '夹耳朵 comfort negative'],
    ['充电快，不发热', '不发热 heat positive'],
    ['放口袋里正好', '放口袋里正好 size positive'],
    ['浪费钱', '浪费钱 value negative'],
    ['单手可握', '单手可握 size positive'],
    ['用了两小时就没电', '用了两小时就没电 battery negative'],
    ['告别卡顿', '告别卡顿 speed positive'],
  ])('%s → %s', (text, expected) => {
    expect(implicit(text)).toEqual([expected]);
  });

  it('reads what is asked for more of as a lack of it', () => {
    expect(explicit('屏幕要是再亮点就好了')).toEqual(['屏幕 negative']);
  });

  it('leaves a named feature to its name', () => {
    expect(implicit('屏幕很漂亮')).toEqual([]);
  });
});

describe('comparisons', () => {
  const summary = (text: string) =>
    read(text).comparisons.map(({ preference, subject, object, feature, predicate }) => [
      preference,
      subject?.text ?? null,
      object?.text ?? null,
      feature?.text ?? null,
      predicate.text,
    ]);

  it.each([
    ['小米14的拍照比华为Mate 60好很多', ['better', '小米14', '华为Mate 60', '拍照', '好很多']],
    ['比iPhone 11的屏幕更亮', ['better', null, 'iPhone 11', '屏幕', '更亮']],
    ['续航不如红米', ['worse', null, '红米', '续航', '不如']],
    ['噪音比联想大', ['worse', null, '联想', '噪音', '大']],
    ['信号没有以前的手机那么好', ['worse', null, '以前的手机', '信号', '好']],
    ['屏幕不错，比我以前的诺基亚好多了', ['better', null, '诺基亚', '屏幕', '好多了']],
    ['音质和索尼差不多', ['equal', null, '索尼', '音质', '差不多']],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual([expected]);
  });

  it('takes a denial for no comparison', () => {
    expect(summary('没有任何问题')).toEqual([]);
  });
});

describe('brands', () => {
  it('finds brands and products', () => {
    expect(read('华为很好，小米14也不错').entities.map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      '华为 BRAND',
      '小米14 PRODUCT',
    ]);
  });
});

describe('laws', () => {
  const hostile = [
    '',
    ' ',
    '\uD800',
    '不'.repeat(2000),
    '屏幕好'.repeat(2000),
    '的屏幕的'.repeat(2000),
    '比比比',
    'iPhone',
    '😀好',
  ];

  it('never throws, and every span is a slice of the text', () => {
    for (const text of hostile) {
      const { mentions, comparisons, entities } = read(text);
      const spans = [
        ...mentions,
        ...mentions.flatMap((mention) => mention.opinion ?? []),
        ...entities,
        ...comparisons.flatMap((c) => [
          c.predicate,
          ...[c.subject, c.object, c.feature].flatMap((s) => s ?? []),
        ]),
      ];
      for (const span of spans) {
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.text).toBe(text.slice(span.start, span.end));
      }
      expect(mentions.every(({ start }, at) => start >= (mentions[at - 1]?.start ?? 0))).toBe(true);
    }
  });

  it('gives the same findings each time', () => {
    expect(read('屏幕好，续航差')).toEqual(read('屏幕好，续航差'));
  });
});

describe('learning from a corpus', () => {
  it('learns an adjective from the opinions beside it, and a name from what is said of it', () => {
    const corpus = Array.from({ length: 6 }, () => '屏幕很清晰，音质很酥软。铰链盒不错。');
    const taught = createChineseExtractor({ corpus });
    const of = (text: string) =>
      taught.extractAspects(text, { id: 't', text }).mentions.map((m) => m.polarity);
    const bad = createChineseExtractor({ corpus: Array.from({ length: 6 }, () => '屏幕很差，音质很酥软') });
    expect(of('音质酥软')).toEqual(['positive']);
    expect(
      bad.extractAspects('音质酥软', { id: 't', text: '音质酥软' }).mentions.map((m) => m.polarity),
    ).toEqual(['negative']);
  });

  it('teaches nothing when empty', () => {
    const text = '屏幕很清晰，音质一般';
    expect(createChineseExtractor({ corpus: [] }).extractAspects(text, { id: 't', text })).toEqual(
      read(text),
    );
  });
});
