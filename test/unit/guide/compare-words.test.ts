import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import { compareForAnswer } from '../../../src/guide/compare-words.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

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

describe('compareForAnswer', () => {
  it('says what differs, what to choose which for, and what nobody says', () => {
    const { text } = compareForAnswer(shop(), [a, b], { language: 'en' });
    expect(text).toBe(
      'They differ in camera by what owners say (Alpha: 40 of 42 praise it; Beta: 3 of 33 praise it) and storage (128 GB / 256 GB). ' +
        'Choose Alpha if you want the camera that owners praise more and the lower price (400 USD). ' +
        'Choose Beta if you want the higher storage (256 GB), more storage for the money (1.95 USD a GB) and something for gaming. ' +
        'Nobody says anything of sound of Alpha.',
    );
  });

  it('says it in Chinese', () => {
    const { text } = compareForAnswer(shop(), [a, b], { language: 'zh' });
    expect(text).toContain('如果看重用户口碑更好的拍照和价格更低（400美元），选甲。');
    expect(text).toContain('还没有人评价甲的音质。');
  });

  it('compares no prices of two currencies', () => {
    const { comparison } = compareForAnswer(shop('CNY'), [a, b], { language: 'en' });
    expect(comparison.unitPrices).toEqual([]);
    expect(comparison.choices[0]?.advantages.map(({ kind }) => kind)).toEqual(['FEATURE']);
  });

  it('knows no better value where one is not stated', () => {
    const { comparison } = compareForAnswer(shop(), [a, b], { language: 'en' });
    const row = comparison.specifications.find(({ specification }) => specification === weight);
    expect(row).toMatchObject({ differs: true, best: undefined });
  });

  it('puts what the user is interested in first among what does not differ', () => {
    const interests = new Map([[sound, 2]]);
    const { comparison } = compareForAnswer(shop(), [a, b], { language: 'en', interests });
    expect(comparison.features.map(({ feature, interest }) => [feature, interest])).toEqual([
      [camera, 0],
      [sound, 2],
    ]);
  });
});
