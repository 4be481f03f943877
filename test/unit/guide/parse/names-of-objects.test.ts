import { describe, expect, it } from '@jest/globals';
import { createExtractor } from '../../../../src/extract/extractor.js';
import { nameTokens } from '../../../../src/guide/answers/names/name-tokens.js';
import { readCritiques } from '../../../../src/guide/dialogue/critiques/read-critique.js';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

/** What every plain object has: no table of words may answer with it. */
const NAMES = ['constructor', 'toString', 'tostring', '__proto__', 'hasOwnProperty', 'valueOf', 'valueof'];

const { extract } = createExtractor();

describe.each(NAMES)('the word %s', (name) => {
  it('is an ordinary word of a request', () => {
    for (const learned of [true, false]) {
      expect(parseRequest(`laptop for a ${name}, no ${name} vs ${name}`, { learned }).category).toBe(
        'laptop',
      );
      expect(parseRequest(`给${name}买笔记本，不要${name}的，3000${name}`, { learned }).category).toBe(
        'laptop',
      );
    }
  });

  it('is an ordinary word of a review', () => {
    for (const text of [
      `The ${name} is good and ${name}s well, the screen ${name}.`,
      `${name}很好，屏幕${name}清晰`,
    ])
      expect(() => extract({ id: 't', text, kind: 'review' })).not.toThrow();
  });

  it('is an ordinary word of a name and of a critique', () => {
    expect(nameTokens(name).every(({ text }) => typeof text === 'string')).toBe(true);
    expect(() => readCritiques(`more ${name}`)).not.toThrow();
    expect(() => readCritiques(`${name}大一点`)).not.toThrow();
  });
});
