import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../../src/guide/parse/parse-request.js';
import { wordOfSlip } from '../../../../../src/guide/parse/text/slips.js';

describe('wordOfSlip', () => {
  it.each([
    ['batery', 'battery'],
    ['phoen', 'phone'],
    ['wirless', 'wireless'],
    ['runing', 'running'],
    ['cammera', 'camera'],
  ])('%s is meant to be %s', (written, word) => expect(wordOfSlip(written)).toBe(word));

  it.each(['battery', 'phone', 'pone', 'batter', 'ravel', 'hones', ''])('"%s" is no slip', (written) =>
    expect(wordOfSlip(written)).toBeUndefined(),
  );
});

describe('slips in a request', () => {
  it('are read as what they are meant to be', () => {
    const { category, features, needs } = parseRequest('phoen for the ofice with a good batery', {
      learned: false,
    });
    expect({ category, want: features.want, needs }).toEqual({
      category: 'phone',
      want: ['battery'],
      needs: ['office work'],
    });
  });

  it('keep the place of what is written', () => {
    const text = 'laptop with good batery';
    const found = parseRequest(text, { learned: false }).understood.find(({ start }) =>
      text.slice(start).startsWith('batery'),
    );
    expect(found === undefined ? undefined : text.slice(found.start, found.end)).toBe('batery');
  });
});
