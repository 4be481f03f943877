import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toIsoDay, toIsoTime } from '../../../../src/ingest/values/date-parts.js';
import { parseDate } from '../../../../src/ingest/values/parse-date.js';

const time = (text: string, offset = 0): string | undefined => {
  const parts = parseDate(text);
  return parts && toIsoTime(parts, offset);
};
const day = (text: string): string | undefined => {
  const parts = parseDate(text);
  return parts && toIsoDay(parts);
};

describe('parseDate', () => {
  it.each([
    ['2017-01-13T00:00:00.000Z', '2017-01-13T00:00:00.000Z'],
    ['2017-07-03T23:33:15+02:00', '2017-07-03T21:33:15.000Z'],
    ['2020/3/4 16:30', '2020-03-04T16:30:00.000Z'],
    ['March 4, 2020 4:30 PM', '2020-03-04T16:30:00.000Z'],
    ['12/31/2019 12:05 am', '2019-12-31T00:05:00.000Z'],
    ['1583339400', '2020-03-04T16:30:00.000Z'],
    ['1583339400000', '2020-03-04T16:30:00.000Z'],
    ['2020-03-04 16:30:00 UTC', '2020-03-04T16:30:00.000Z'],
  ])('reads the moment of %s', (text, expected) => expect(time(text)).toBe(expected));

  it.each([
    ['2020年3月4日 16:30', '2020-03-04T16:30:00.000Z'],
    ['2020年3月4日下午4时30分', '2020-03-04T16:30:00.000Z'],
    ['2020年３月４日', '2020-03-04T00:00:00.000Z'],
    ['2020.03.04', '2020-03-04T00:00:00.000Z'],
  ])('reads the moment of %s', (text, expected) => expect(time(text)).toBe(expected));

  it('reads local time with the offset of its source', () => {
    expect(time('2020/3/4 7:30', 8 * 60)).toBe('2020-03-03T23:30:00.000Z');
  });

  it.each([
    ['1997', '1997'],
    ['2010, January. Released 2010, March', '2010-01'],
    ['2005, Q3', '2005-07'],
    ['2019, September 20', '2019-09-20'],
    ['4. März 2020', '2020-03-04'],
    ['4 de marzo de 2020', '2020-03-04'],
    ['Reviewed in the United States on March 4, 2020', '2020-03-04'],
    ['4th of March 2020', '2020-03-04'],
    ['31.12.2019', '2019-12-31'],
    ['25/12/19', '2019-12-25'],
    ['20200304', '2020-03-04'],
    ['2020年3月', '2020-03'],
  ])('keeps the precision of %s', (text, expected) => expect(day(text)).toBe(expected));

  it('does not guess between day and month', () => {
    expect(parseDate('3/4/2020')).toBeUndefined();
    expect(parseDate('3/4/2020', 'dmy')).toMatchObject({ month: 4, day: 3 });
    expect(parseDate('3/4/2020', 'mdy')).toMatchObject({ month: 3, day: 4 });
  });

  it.each(['', 'yesterday', '昨天', '2020-02-30', '2021-02-29', '13/13/2020', '2020-13-01', '99999'])(
    'finds no date in %j',
    (text) => expect(parseDate(text)).toBeUndefined(),
  );

  it('takes any text', () => {
    const { counterexample } = fc.check(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const parts = parseDate(text);
        return parts === undefined || !Number.isNaN(Date.parse(toIsoTime(parts, 0)));
      }),
    );
    expect(counterexample).toBeNull();
  });
});
