import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

/** Makers that stand side by side in Chinese share a refusal, unless the second is commended. */
describe('makers side by side', () => {
  it.each([
    ['不要苹果三星', ['apple', 'samsung']],
    ['不要oppo vivo', ['oppo', 'vivo']],
    ['不要索尼bose', ['sony', 'bose']],
    ['不考虑联想惠普的笔记本', ['lenovo', 'hp']],
    ['手机不要苹果华为，三千以内', ['apple', 'huawei']],
    ['电视不要小米海信tcl', ['xiaomi', 'hisense', 'tcl']],
    ['除了苹果三星都行', ['apple', 'samsung']],
    ['不要苹果三星其他都行', ['apple', 'samsung']],
    ['不要苹果 三星', ['apple', 'samsung']],
  ])('%s refuses them all', (request, avoid) => {
    expect(parseRequest(request).brands).toEqual({ want: [], avoid });
  });

  it.each([
    ['不要海信索尼三星都行', ['sony', 'samsung'], ['hisense']],
    ['不要苹果三星可以', ['samsung'], ['apple']],
    ['不要苹果，三星吧', ['samsung'], ['apple']],
    ['不要苹果要三星', ['samsung'], ['apple']],
    ['不要苹果 华为优先', ['huawei'], ['apple']],
    ['不要苹果 三星手机三千左右', ['samsung'], ['apple']],
    ['苹果三星都可以', ['apple', 'samsung'], []],
  ])('%s wishes those that are commended', (request, want, avoid) => {
    expect(parseRequest(request).brands).toEqual({ want, avoid });
  });
});
