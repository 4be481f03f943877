import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../../src/guide/parse/parse-request.js';
import { describeRequest } from '../describe-request.js';

/** A request, what the grammar alone makes of it, and what it is with what was learned; the words are of this test alone. */
const WEIGHED: readonly (readonly [what: string, text: string, grammar: string[], learned: string[]])[] = [
  [
    'a return is none of the wishes',
    "can i send back the speaker if it's open",
    ['QUESTION', 'speaker'],
    ['OTHER'],
  ],
  [
    'a question whether there is one seeks one',
    'does a tablet exist that has no microphone in it',
    ['QUESTION', '!microphone', 'tablet'],
    ['FIND', '!microphone', 'tablet'],
  ],
  [
    'what is part of a story is no wish',
    'phone. i keep missing the bus because maps is wrong',
    ['FIND', 'gps', 'phone'],
    ['FIND', 'phone'],
  ],
];

describe('the grammar weighed by what was learned', () => {
  it.each(WEIGHED)('%s: %s', (_what, text, grammar, learned) => {
    expect(describeRequest(parseRequest(text, { learned: false }))).toEqual(grammar);
    expect(describeRequest(parseRequest(text))).toEqual(learned);
  });

  it('leaves what was plainly said as the grammar has it, in both languages', () => {
    for (const text of [
      'waterproof speaker under 80 dollars, not jbl',
      '三千以内的轻薄本，不要触屏，学生用',
      'compare the kindle scribe and the remarkable 2',
    ])
      expect(parseRequest(text)).toEqual(parseRequest(text, { learned: false }));
  });
});
