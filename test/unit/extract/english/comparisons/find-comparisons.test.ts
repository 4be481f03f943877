import { describe, expect, it } from '@jest/globals';
import { createEnglishExtractor } from '../../../../../src/extract/english/english-extractor.js';

const extractor = createEnglishExtractor();

/** "preference|subject|object|feature|predicate", "-" for none. */
const compared = (text: string): string[] =>
  extractor
    .extractAspects(text, { id: 't', text })
    .comparisons.map(({ preference, subject, object, feature, predicate }) =>
      [preference, subject?.text ?? '-', object?.text ?? '-', feature?.text ?? '-', predicate.text].join('|'),
    );

describe('English comparisons', () => {
  it.each([
    ['The M2 is faster than the M1.', 'better|M2|M1|-|faster'],
    ['The M2 is heavier than the M1.', 'worse|M2|M1|-|heavier'],
    ['The M2 is more expensive than the M1.', 'worse|M2|M1|-|more expensive'],
    ['The M2 is less noisy than the M1.', 'better|M2|M1|-|less noisy'],
    ['The M2 takes sharper pictures than the M1.', 'better|M2|M1|pictures|sharper'],
    ['The M2 has the same sensor as the M1.', 'equal|M2|M1|sensor|same'],
    ['The M2 is as good as the M1.', 'equal|M2|M1|-|as good'],
    ['The M2 is not as good as the M1.', 'worse|M2|M1|-|not as good'],
    ['The M2 beats the M1.', 'better|M2|M1|-|beats'],
    ['The M2 is different from the M1.', 'different|M2|M1|-|different'],
    ['The battery life of the M2 is better than that of the M1.', 'better|M2|M1|battery life|better'],
  ])('%s', (text, expected) => {
    expect(compared(text)).toEqual([expected]);
  });

  it('takes what was compared with for no subject of the next comparison', () => {
    expect(compared('Cheaper than the M1, sounds worse.')).toEqual([
      'better|-|M1|-|Cheaper',
      'worse|-|M1|-|worse',
    ]);
    expect(compared('The M2 is lighter than the M1 and the sound is worse.')).toEqual([
      'better|M2|M1|-|lighter',
      'worse|-|-|sound|worse',
    ]);
  });

  it.each([
    ['Compared to the M1, the camera on this one is worse in low light.', 'worse|one|M1|camera|worse'],
    ['Compared to the M1 the colours are a bit duller.', 'worse|-|M1|colours|duller'],
    ['The grip is more comfortable compared to the M1.', 'better|-|M1|grip|more comfortable'],
    ['The old one had better sound than this one.', 'better|one|one|sound|better'],
    ['The screen is not as bright as the one on the M1.', 'worse|-|M1|screen|not as bright'],
  ])('finds what is compared with: %s', (text, expected) => {
    expect(compared(text)).toEqual([expected]);
  });

  it.each([
    ['The M2 weighs less than the M1.', 'better|M2|M1|-|weighs less'],
    ['It costs more than the M1.', 'worse|It|M1|-|costs more'],
    ['I prefer the keyboard of the M2 to the M1.', 'better|M2|M1|keyboard|prefer'],
    ['It charges twice as fast as the M1.', 'better|It|M1|-|as fast'],
    ['The M2 is nowhere near as good as the M1.', 'worse|M2|M1|-|as good'],
    ['Neither the M2 nor the M3 is as good as the M1.', 'worse|M3|M1|-|as good'],
    ['It does not fit as well as the M1.', 'worse|It|M1|-|as well'],
    ["The screen isn't half as good as the M1's.", 'worse|-|M1|screen|as good'],
    ['It is half as good as the M1.', 'worse|It|M1|-|as good'],
    ['It is not half as loud as the M1.', 'worse|It|M1|-|as loud'],
    ['It is not twice as fast as the M1.', 'equal|It|M1|-|as fast'],
  ])('finds comparisons without a comparative: %s', (text, expected) => {
    expect(compared(text)).toEqual([expected]);
  });

  it.each([
    ['The M2 has less noise than the M1.', 'better|M2|M1|noise|less'],
    ['The M2 has a lower price than the M1.', 'better|M2|M1|price|lower'],
    ['The M2 has a lower resolution than the M1.', 'worse|M2|M1|resolution|lower'],
    ['The camera of the M2 is better than the M1.', 'better|M2|M1|camera|better'],
    ["The M2 has a better camera than the Norvik's.", 'better|M2|Norvik|camera|better'],
    ['The M2 is a better camera than the M1.', 'better|M2|M1|-|better'],
    ["The M2's camera is better than the M1.", 'better|M2|M1|camera|better'],
  ])(
    'weighs more and less by what is measured, and reads product nouns of an owner as aspects: %s',
    (text, expected) => {
      expect(compared(text)).toEqual([expected]);
    },
  );

  it('finds none in "as well as", "prefer to" and measures', () => {
    expect(compared('It has a screen as well as a keyboard.')).toEqual([]);
    expect(compared('I prefer to wait.')).toEqual([]);
    expect(compared('It is as easy to read in daylight as well as in the dark.')).toEqual([]);
    expect(compared('It is easy to read in daylight, reads as well as in the dark.')).toEqual([]);
    expect(compared('It weighs less than 1.2 kg.')).toEqual([]);
    expect(compared('It weighs less than a pound.')).toEqual([]);
    expect(compared('It costs less than $50.')).toEqual([]);
  });

  it.each([
    'I thought I would prefer the M2 to this but I do not.',
    'I used to prefer the M2 to this.',
    'It should cost less than the M1.',
  ])('finds none in what was thought or ought to be: %s', (text) => {
    expect(compared(text)).toEqual([]);
  });

  it('takes a pronoun behind what was compared with for the subject', () => {
    expect(compared('While faster than the Paperwhite it is less responsive than the M1.').at(-1)).toBe(
      'worse|it|M1|-|less responsive',
    );
    expect(compared('Unlike the M2 it is lighter than the M1.').at(-1)).toBe('better|it|M1|-|lighter');
  });

  it('keeps to its own statement, and goes on with what was compared where nothing else is named', () => {
    expect(compared('The speakers are louder but the microphone is worse than the M1.')).toEqual([
      'better|speakers|-|-|louder',
      'worse|-|M1|microphone|worse',
    ]);
    expect(compared('The M2 is more expensive than the M1 but sounds better.')).toEqual([
      'worse|M2|M1|-|more expensive',
      'better|M2|M1|-|better',
    ]);
  });

  it('gives one comparison for each of coordinated features', () => {
    expect(compared('The M2 has better colors and contrast than the M1.')).toEqual([
      'better|M2|M1|colors|better',
      'better|M2|M1|contrast|better',
    ]);
  });

  it('finds none where nothing is compared', () => {
    expect(compared('The screen is sharp and the battery lasts long.')).toEqual([]);
    expect(compared('')).toEqual([]);
  });
});
