import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import type { ParsedRequest } from '../../../../src/guide/parse/parsed-request.js';
import { withAbsentGoods } from '../../../../src/guide/products/absent-goods.js';
import { isKindAbsent } from '../../../../src/guide/products/kind-absent.js';
import { nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

/** A shop of one speaker by Norvik, which is named a radio. */
const snapshot = snapshotOf([
  nodeRecord(nodeId('Product', 'one'), { nameEn: 'Norvik radio', nameZh: '诺维克收音机' }),
  nodeRecord(nodeId('Category', 'speaker'), { nameEn: 'speaker', nameZh: '音箱' }),
  nodeRecord(nodeId('Brand', 'norvik'), { nameEn: 'Norvik' }),
]);
const read = (text: string): ParsedRequest => withAbsentGoods(snapshot, text, parseRequest(text));

describe('goods that the shop does not have', () => {
  it.each([
    ['do you sell vacuum cleaners?', 'vacuum cleaners'],
    ['Do you have hoovers?', 'hoovers'],
    ['hi, do you guys stock toasters?', 'toasters'],
    ['are there any fridges?', 'fridges'],
    ['do you have a projector?', 'projector'],
    ['有卖吸尘器吗', '吸尘器'],
    ['你们有空调吗？', '空调'],
    ['吸尘器有卖吗', '吸尘器'],
    ['有没有投影仪', '投影仪'],
    ['有投影仪吗', '投影仪'],
  ])('are a kind that is told in "%s"', (text, kind) => {
    const request = read(text);
    expect([request.otherKind, request.category]).toEqual([kind, null]);
    expect(isKindAbsent(snapshot, request.otherKind)).toBe(true);
  });

  it.each([
    ['anything from Apple?', 'Apple'],
    ['Apple', 'Apple'],
    ['有苹果的东西吗', '苹果'],
  ])('are those of a maker that is told in "%s"', (text, maker) => {
    expect(read(text)).toMatchObject({ absentMakers: [maker], brands: { want: [] } });
  });

  it.each([
    'do you have gift cards?',
    'do you have a store in Berlin?',
    'do you have any discounts?',
    'do you have anything lighter?',
    'do you have trouble?',
    'do you sell radios?',
    'do you sell speakers?',
    'apple phone',
    'apple under 500',
    'no apple',
    '有发票吗',
    '有客服吗',
    '有遥控器吗',
    '有卖收音机吗',
    '你们有实体店吗',
  ])('are none in "%s"', (text) => {
    const { otherKind, absentMakers } = read(text);
    expect(isKindAbsent(snapshot, otherKind) || absentMakers !== undefined).toBe(false);
  });
});
