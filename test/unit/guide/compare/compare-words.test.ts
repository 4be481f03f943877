import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import type { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';
import { compare } from '../../../../src/guide/compare/compare.js';
import { sayComparison } from '../../../../src/guide/compare/compare-words.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const [a, b] = [nodeId('Product', 'a'), nodeId('Product', 'b')];
const phone = nodeId('Category', 'phone');
const [storage, weight] = [nodeId('Specification', 'storage'), nodeId('Specification', 'weight')];
const [camera, sound] = [nodeId('Feature', 'camera'), nodeId('Feature', 'sound')];
const gaming = nodeId('Need', 'gaming');

const shop = (currency = 'USD') =>
  snapshotOf([
    nodeRecord(a, { nameEn: 'Alpha', nameZh: '甲', price: 400, currency: 'USD' }),
    nodeRecord(b, { nameEn: 'Beta', nameZh: '乙', price: 500, currency }),
    nodeRecord(phone, { nameEn: 'phone' }),
    nodeRecord(storage, { nameEn: 'storage', nameZh: '存储', unit: 'GB' }),
    nodeRecord(weight, { nameEn: 'weight', nameZh: '重量', unit: 'kg' }),
    nodeRecord(camera, { nameEn: 'camera', nameZh: '拍照' }),
    nodeRecord(sound, { nameEn: 'sound', nameZh: '音质' }),
    nodeRecord(gaming, { nameEn: 'gaming', nameZh: '游戏' }),
    edgeRecord('IN_CATEGORY', a, phone),
    edgeRecord('IN_CATEGORY', b, phone),
    edgeRecord('HAS_SPEC', a, storage, { value: 128, unit: 'GB' }),
    edgeRecord('HAS_SPEC', b, storage, { value: 256, unit: 'GB' }),
    edgeRecord('HAS_SPEC', a, weight, { value: 0.15, unit: 'kg' }),
    edgeRecord('HAS_FEATURE', a, camera, { positive: 40, negative: 2, score: 38 / 44 }),
    edgeRecord('HAS_FEATURE', b, camera, { positive: 3, negative: 30, score: -27 / 35 }),
    edgeRecord('HAS_FEATURE', b, sound, { positive: 4, negative: 0, score: 4 / 6 }),
    edgeRecord('SUITS', b, gaming, { score: 0.9 }),
  ]);

const say = (snapshot: Snapshot, language: 'en' | 'zh'): string =>
  sayComparison(snapshot, compare(snapshot, [a, b]), language);

describe('sayComparison', () => {
  it('says what differs, what to choose which for, and what nobody says', () => {
    expect(say(shop(), 'en')).toBe(
      'Prices: Alpha 400 USD, Beta 500 USD. ' +
        'They differ in camera by what owners say (Alpha: 40 of 42 praise it; Beta: 3 of 33 praise it) and storage (128 GB / 256 GB). ' +
        'Choose Alpha if you want the camera that owners praise more and the lower price (400 USD). ' +
        'Choose Beta if you want the larger storage (256 GB), something for gaming and more storage for the money (1.95 USD a GB of storage). ' +
        'No owner says anything of sound of Alpha.',
    );
  });

  it('says it in Chinese', () => {
    const text = say(shop(), 'zh');
    expect(text).toMatch(/^价格：甲 400美元、乙 500美元。/);
    // A name may end in a number.
    expect(text).toContain('甲：42条评价中40条称赞');
    expect(text).toContain('如果看重用户口碑更好的拍照和价格更低（400美元），选甲。');
    expect(text).toContain('还没有用户评价甲的音质。');
  });

  it('says of a product that nobody speaks of it, where the others differ', () => {
    const c = nodeId('Product', 'c');
    const snapshot = snapshotOf([
      ...[a, b, c].flatMap((id, place) => [
        nodeRecord(id, { nameEn: `P${place}`, nameZh: `P${place}` }),
        edgeRecord('IN_CATEGORY', id, phone),
      ]),
      nodeRecord(phone, { nameEn: 'phone' }),
      nodeRecord(camera, { nameEn: 'camera', nameZh: '拍照' }),
      edgeRecord('HAS_FEATURE', a, camera, { positive: 40, negative: 2, score: 38 / 44 }),
      edgeRecord('HAS_FEATURE', b, camera, { positive: 3, negative: 30, score: -27 / 35 }),
    ]);
    const comparison = compare(snapshot, [a, b, c]);
    expect(sayComparison(snapshot, comparison, 'en')).toContain('P2: nobody speaks of it');
    expect(sayComparison(snapshot, comparison, 'zh')).toContain('P2：没有人提到');
  });

  it('compares no prices of two currencies', () => {
    const comparison = compare(shop('CNY'), [a, b]);
    expect(comparison.unitPrices).toEqual([]);
    expect(comparison.choices[0]?.advantages.map(({ kind }) => kind)).toEqual(['FEATURE']);
  });

  it('knows no better value where one is not stated', () => {
    const comparison = compare(shop(), [a, b]);
    const row = comparison.specifications.find(({ specification }) => specification === weight);
    expect(row).toMatchObject({ differs: true, best: undefined });
  });

  it('puts what the user is interested in first among what does not differ', () => {
    const interests = new Map([[sound, 2]]);
    const comparison = compare(shop(), [a, b], undefined, interests);
    expect(comparison.features.map(({ feature, interest }) => [feature, interest])).toEqual([
      [camera, 0],
      [sound, 2],
    ]);
  });

  it('says more and less as people do, all values in one unit, and no silence where a value is stated', () => {
    const life = nodeId('Specification', 'battery-life');
    const lasting = nodeId('Feature', 'battery-life');
    const other = snapshotOf([
      nodeRecord(a, { nameEn: 'Alpha', nameZh: '甲' }),
      nodeRecord(b, { nameEn: 'Beta', nameZh: '乙' }),
      nodeRecord(weight, { nameEn: 'weight', nameZh: '重量', unit: 'kg' }),
      nodeRecord(life, { nameEn: 'battery life', nameZh: '续航', unit: 'h' }),
      nodeRecord(lasting, { nameEn: 'battery life', nameZh: '续航' }),
      edgeRecord('HAS_SPEC', a, weight, { value: 0.94, unit: 'kg' }),
      edgeRecord('HAS_SPEC', b, weight, { value: 1.25, unit: 'kg' }),
      edgeRecord('HAS_SPEC', a, life, { value: 9, unit: 'h' }),
      edgeRecord('HAS_SPEC', b, life, { value: 14, unit: 'h' }),
      edgeRecord('HAS_FEATURE', a, lasting, { positive: 3, negative: 0, score: 0.6 }),
    ]);
    const english = say(other, 'en');
    expect(english).toContain('weight (0.94 kg / 1.25 kg)');
    expect(english).toContain('Choose Beta if you want the longer battery life (14 h).');
    expect(english).not.toContain('No owner says');
    const chinese = say(other, 'zh');
    expect(chinese).toContain('重量更轻（0.94 kg）');
    expect(chinese).toContain('续航更长（14小时）');
  });

  it('calls a difference one where every owner praises the one and blames the other', () => {
    const opinions = (positive: number, negative: number) => ({
      positive,
      negative,
      score: (positive - negative) / (positive + negative + 2),
    });
    const rare = ['screen', 'keyboard', 'hinge', 'charger', 'software', 'design'].map((key) =>
      nodeId('Feature', key),
    );
    const other = snapshotOf([
      nodeRecord(a, { nameEn: 'Alpha' }),
      nodeRecord(b, { nameEn: 'Beta' }),
      nodeRecord(sound, { nameEn: 'sound' }),
      ...rare.map((id) => nodeRecord(id, { nameEn: id })),
      edgeRecord('HAS_FEATURE', a, sound, opinions(7, 0)),
      edgeRecord('HAS_FEATURE', b, sound, opinions(0, 4)),
      ...rare.flatMap((id) => [
        edgeRecord('HAS_FEATURE', a, id, opinions(2, 0)),
        edgeRecord('HAS_FEATURE', b, id, opinions(1, 1)),
      ]),
    ]);
    expect(compare(other, [a, b]).features.filter(({ differs }) => differs)).toMatchObject([
      { feature: sound, best: a },
    ]);
    expect(say(other, 'en')).toContain('Alpha: 7 of 7 praise it; Beta: 0 of 4 praise it');
  });

  const model = nodeId('ProductModel', 'm');
  const variants = (more: object = {}): Snapshot =>
    snapshotOf([
      nodeRecord(a, { nameEn: 'Alpha 128', nameZh: '甲 128', price: 400, currency: 'USD' }),
      nodeRecord(b, { nameEn: 'Alpha 256', nameZh: '甲 256', price: 500, currency: 'USD', ...more }),
      nodeRecord(model, { nameEn: 'Alpha' }),
      nodeRecord(storage, { nameEn: 'storage', nameZh: '存储', unit: 'GB' }),
      nodeRecord(camera, { nameEn: 'camera', nameZh: '拍照' }),
      nodeRecord(gaming, { nameEn: 'gaming', nameZh: '游戏' }),
      edgeRecord('VARIANT_OF', a, model),
      edgeRecord('VARIANT_OF', b, model),
      edgeRecord('HAS_SPEC', a, storage, { value: 128, unit: 'GB' }),
      edgeRecord('HAS_SPEC', b, storage, { value: 256, unit: 'GB' }),
      edgeRecord('HAS_FEATURE', b, camera, { positive: 4, negative: 1, score: 3 / 7 }),
      edgeRecord('SUITS', b, gaming, { score: 0.9 }),
    ]);

  it('shares opinions and needs among the variants of a model', () => {
    const compared = compare(variants(), [a, b]);
    expect(compared.features[0]?.opinions[0]).toMatchObject({ positive: 4, negative: 1, isOfModel: true });
    expect(compared.features[0]?.opinions[1]?.isOfModel).toBeUndefined();
    for (const language of ['en', 'zh'] as const) {
      const text = say(variants(), language);
      expect(text).not.toMatch(/gaming|游戏|No owner|还没有用户/);
      expect(text).toMatch(/larger storage|存储更大/);
    }
  });

  it.each(['out_of_stock', 'discontinued'])(
    'chooses nothing that cannot be had, and says so: %s',
    (availability) => {
      const compared = compare(variants({ availability }), [a, b]);
      expect(compared.choices.map(({ product }) => product)).toEqual([a]);
      // What cannot be bought makes nothing the cheaper one.
      expect(compared.choices[0]?.advantages.map(({ kind }) => kind)).not.toContain('PRICE');
      expect(say(variants({ availability }), 'en')).toMatch(/Alpha 256 (?:is|has been) /);
      expect(say(variants({ availability }), 'en')).not.toContain('Choose Alpha 256');
      expect(say(variants({ availability }), 'zh')).not.toContain('选甲 256');
      expect(say(variants({ availability }), 'zh')).toMatch(/500美元/);
    },
  );

  describe('of two tablets that differ in words', () => {
    const [tablet, display, wireless, graphics, life] = [
      nodeId('Category', 'tablet'),
      nodeId('Specification', 'display-type'),
      nodeId('Specification', 'wireless-standard'),
      nodeId('Specification', 'graphics'),
      nodeId('Specification', 'battery-life'),
    ];
    const speed = nodeId('Feature', 'speed');
    const [playing, drawing] = [gaming, nodeId('Need', 'drawing')];
    const words = snapshotOf([
      nodeRecord(a, { nameEn: 'Alpha', nameZh: '甲' }),
      nodeRecord(b, { nameEn: 'Beta', nameZh: '乙' }),
      nodeRecord(tablet, { nameEn: 'tablet' }),
      nodeRecord(display, { nameEn: 'display type', nameZh: '屏幕类型' }),
      nodeRecord(wireless, { nameEn: 'wireless standard', nameZh: '无线标准' }),
      nodeRecord(graphics, { nameEn: 'graphics', nameZh: '显卡' }),
      nodeRecord(life, { nameEn: 'battery life', nameZh: '续航', unit: 'h' }),
      nodeRecord(weight, { nameEn: 'weight', nameZh: '重量', unit: 'kg' }),
      nodeRecord(speed, { nameEn: 'speed', nameZh: '速度' }),
      nodeRecord(playing, { nameEn: 'gaming', nameZh: '游戏' }),
      nodeRecord(drawing, { nameEn: 'drawing', nameZh: '绘画' }),
      edgeRecord('SERVED_BY', playing, speed),
      ...[a, b].map((id) => edgeRecord('IN_CATEGORY', id, tablet)),
      edgeRecord('HAS_SPEC', a, display, { valueText: 'E-ink' }),
      edgeRecord('HAS_SPEC', b, display, { valueText: 'IPS' }),
      edgeRecord('HAS_SPEC', a, wireless, { valueText: 'Wi-Fi 6' }),
      edgeRecord('HAS_SPEC', b, wireless, { valueText: 'Wi-Fi 7' }),
      edgeRecord('HAS_SPEC', a, graphics, { valueText: 'integrated' }),
      edgeRecord('HAS_SPEC', b, graphics, { valueText: 'Gralis G60' }),
      edgeRecord('HAS_SPEC', a, life, { value: 300 }),
      edgeRecord('HAS_SPEC', b, life, { value: 13 }),
      edgeRecord('HAS_SPEC', a, weight, { value: 0.4 }),
      edgeRecord('HAS_SPEC', b, weight, { value: 0.5 }),
      edgeRecord('HAS_FEATURE', b, speed, { positive: 7, negative: 0, score: 7 / 9 }),
      edgeRecord('SUITS', b, playing, { score: 0.9 }),
    ]);

    it.each([
      [
        'en',
        'They differ in display type (E-ink / IPS), battery life (300 h / 13 h), weight (400 g / 500 g), wireless standard (Wi-Fi 6 / Wi-Fi 7) and graphics (integrated / Gralis G60).',
        'Choose Alpha if you want the E-ink display type, the longer battery life (300 h) and the lower weight (400 g).',
        'Choose Beta if you want the IPS display type, the newer wireless standard (Wi-Fi 7) and something for gaming.',
      ],
      [
        'zh',
        '主要区别：屏幕类型（E-ink / IPS）、续航（300小时 / 13小时）、重量（400 克 / 500 克）、无线标准（Wi-Fi 6 / Wi-Fi 7）和显卡（integrated / Gralis G60）。',
        '如果看重屏幕类型为E-ink、续航更长（300小时）和重量更轻（400 克），选甲。',
        '如果看重屏幕类型为IPS、无线标准更新（Wi-Fi 7）和游戏用途，选乙。',
      ],
    ] as const)('tells what people decide by first, words too (%s)', (language, ...sentences) => {
      for (const sentence of sentences) expect(say(words, language)).toContain(sentence);
    });

    it('gives every reason a size from 0 to 1', () => {
      const { choices } = compare(words, [a, b]);
      const sizes = choices.flatMap(({ advantages }) => advantages.map(({ size }) => size));
      expect(sizes.length).toBeGreaterThan(5);
      for (const size of sizes) {
        expect(size).toBeGreaterThanOrEqual(0);
        expect(size).toBeLessThanOrEqual(1);
      }
    });

    it('answers for the use that is asked, by who is said to suit it and what serves it', () => {
      const asked = (need: typeof playing, language: 'en' | 'zh'): string =>
        sayComparison(words, compare(words, [a, b], undefined, new Map([[need, 4]])), language, [need]);
      expect(asked(playing, 'en')).toMatch(
        /^For gaming: Beta is said to suit it\. What serves it: 7 of 7 praise the speed of Beta\. They differ/,
      );
      expect(asked(playing, 'en')).toContain('Choose Beta if you want something for gaming, ');
      expect(asked(playing, 'zh')).toMatch(
        /^游戏：有用户说适合的是乙。相关评价：7条评价中7条称赞乙的速度。主要区别/,
      );
      expect(asked(drawing, 'en')).toMatch(/^None of them is said to suit drawing\. They differ/);
      expect(asked(drawing, 'zh')).toMatch(/^还没有用户说它们中哪一款适合绘画。主要区别/);
    });

    it('gives a reason for each of those that share the better value', () => {
      const c = nodeId('Product', 'c');
      const three = snapshotOf([
        ...[a, b, c].map((id) => nodeRecord(id, { nameEn: String(id).slice(-1).toUpperCase() })),
        nodeRecord(wireless, { nameEn: 'wireless standard', nameZh: '无线标准' }),
        nodeRecord(life, { nameEn: 'battery life', nameZh: '续航', unit: 'h' }),
        edgeRecord('HAS_SPEC', a, wireless, { valueText: 'Wi-Fi 6' }),
        edgeRecord('HAS_SPEC', b, wireless, { valueText: 'Wi-Fi 7' }),
        edgeRecord('HAS_SPEC', c, wireless, { valueText: 'Wi-Fi 7' }),
        edgeRecord('HAS_SPEC', a, life, { value: 20 }),
        edgeRecord('HAS_SPEC', b, life, { value: 10 }),
        edgeRecord('HAS_SPEC', c, life, { value: 10 }),
      ]);
      const { choices, specifications } = compare(three, [a, b, c]);
      expect(choices.map(({ advantages }) => advantages.map(({ subject }) => subject))).toEqual([
        [life],
        [wireless],
        [wireless],
      ]);
      expect(specifications.map(({ best }) => best)).toEqual([a, undefined]);
    });

    it('puts what is asked first among what differs', () => {
      const wished = new Map([[speed, 4]]);
      const [first] = compare(words, [a, b], undefined, wished).specifications;
      expect(first?.specification).toBe(graphics);
    });
  });
});
