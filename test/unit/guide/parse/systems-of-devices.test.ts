import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

const systems = (request: string): unknown[] =>
  parseRequest(request)
    .specifications.filter(({ name }) => name === 'operating system')
    .map(({ value }) => value);

/** A system that goods have to work with is that of another device, and no specification of theirs. */
describe('systems of other devices', () => {
  it.each([
    'watch works with android',
    'mouse that works with mac and windows',
    'android compatible smartwatch',
    'watch for android',
    'keyboard that pairs with windows and android',
    'works with android',
    '手表 安卓能用',
    '安卓能用的手表',
    '智能手表，安卓手机能用',
    '手表要能连安卓',
    '手环 支持安卓的',
    '耳机 苹果安卓都能用',
    '打印机 windows能用',
    '安卓能用',
  ])('%s limits no system, and the words are told', (request) => {
    expect(systems(request)).toEqual([]);
    expect(parseRequest(request).notUnderstood).not.toEqual([]);
  });

  it('makes no phone of it', () => {
    expect(parseRequest('works with android').category).toBeNull();
  });

  it.each([
    ['want an android phone', 'android'],
    ['android tablet', 'android'],
    ['watch with android', 'android'],
    ['laptop that runs linux', 'linux'],
    ['runs android', 'android'],
    ['安卓系统的平板', 'android'],
    ['手机 安卓', 'android'],
    ['平板要安卓的', 'android'],
  ])('%s wishes it', (request, system) => {
    expect(systems(request)).toEqual([system]);
  });
});
