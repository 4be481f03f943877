import { describe, expect, it } from '@jest/globals';
import { dropChanges, readCommands } from '../../../../../src/guide/dialogue/hear/read-command.js';
import { NO_WISHES } from '../../../../../src/guide/wishes/wishes.js';

const WISHES = {
  ...NO_WISHES,
  price: { max: 900 },
  brands: { want: ['norvik'], avoid: ['veltra'] },
  specifications: [{ name: 'screen size', min: 6 }],
  features: { want: ['screen', 'camera'], avoid: [] },
};

describe('readCommands', () => {
  it.each(['no matter', 'Whatever.', 'any', "it doesn't matter", '无所谓', '随便', '都行', '都可以。'])(
    'takes %s as an answer by itself',
    (text) => {
      expect(readCommands(text)).toMatchObject({ isNoMatter: true, rest: '' });
    },
  );

  it.each([
    ['start over', ''],
    ['please start over, a phone', 'please           , a phone'],
    ['重新开始', ''],
    ['从头来，我要手机', '   ，我要手机'],
  ])('starts over with %s', (text, rest) => {
    const read = readCommands(text);
    expect(read.isRestart).toBe(true);
    expect(read.rest.trim()).toBe(rest.trim());
  });

  it.each([
    'go back',
    'Undo that.',
    'no, take that back',
    '撤销',
    '回到上一步',
    '返回',
    'the previous ones',
    '上一批',
  ])('takes the last turn back with %s', (text) => {
    expect(readCommands(text)).toMatchObject({ isBack: true, rest: '' });
  });

  it.each(['a phone with a good back', 'back light', '我要退货', '返回键好用吗'])(
    'takes nothing back with %s',
    (text) => {
      expect(readCommands(text).isBack).toBe(false);
    },
  );

  it.each([
    ['forget the price', ['price']],
    ['price is no object', ['price']],
    ['no budget limit', ['price']],
    ['预算没上限', ['price']],
    ['不限预算', ['price']],
    ['价格无所谓', ['price']],
    ['any brand', ['brand:norvik', 'not-brand:veltra']],
    ['no brand preference', ['brand:norvik', 'not-brand:veltra']],
    ['品牌无所谓', ['brand:norvik', 'not-brand:veltra']],
    ['forget the screen', ['feature:screen', 'specification:screen size']],
    ['屏幕无所谓', ['feature:screen', 'specification:screen size']],
    ['without a screen is fine too', ['feature:screen', 'specification:screen size']],
    ['没有屏幕也行', ['feature:screen', 'specification:screen size']],
  ])('drops what does not matter any more: %s', (text, chips) => {
    const changes = dropChanges(WISHES, readCommands(text).dropped);
    const dropped = changes.flatMap((change) => (change.kind === 'drop' ? [change.chip] : []));
    expect(dropped.sort()).toEqual(chips);
    expect(changes.some(({ kind }) => kind === 'settle')).toBe(true);
  });

  it.each([
    ['no 5G is fine', ['feature:5g']],
    ['5G is not important', ['feature:5g']],
    ['GPS not needed', ['feature:gps']],
    ["it's fine without GPS", ['feature:gps']],
    ['I can live without GPS', ['feature:gps']],
    ['no wireless charging or GPS is fine', ['feature:gps', 'feature:wireless charging']],
    ['不防水也行', ['feature:water resistance']],
    ['没有GPS和5G也行', ['feature:5g', 'feature:gps']],
  ])('drops features of any name: %s', (text, chips) => {
    const want = ['5g', 'gps', 'wireless charging', 'water resistance'];
    const wishes = { ...NO_WISHES, features: { want, avoid: [] } };
    const changes = dropChanges(wishes, readCommands(text).dropped);
    const dropped = changes.flatMap((change) => (change.kind === 'drop' ? [change.chip] : []));
    expect(dropped.sort()).toEqual(chips);
  });

  it.each([
    ['没有GPS不行', 'GPS'],
    ['没有5G的手机不行', '5G的手机'],
    ["I can't do without GPS", 'I                  GPS'],
  ])('leaves the wish of what may not be missing: %s', (text, rest) => {
    const read = readCommands(text);
    expect([read.dropped, read.rest.trim()]).toEqual([[], rest]);
  });

  it('leaves what stands behind the name', () => {
    expect(readCommands('fine without GPS under 300').rest.trim()).toBe('under 300');
  });

  it.each(['a phone under 900', '不考虑苹果', 'any phone', 'forgettable', '', '\ud800', '无所'])(
    'finds none in %p, and leaves its words',
    (text) => {
      const read = readCommands(text);
      expect(read).toEqual({
        isRestart: false,
        isBack: false,
        isNoMatter: false,
        isMore: false,
        dropped: [],
        rest: text,
      });
    },
  );
});
