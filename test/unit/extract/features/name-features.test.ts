import { describe, expect, it } from '@jest/globals';
import type { FeatureTerm } from '../../../../src/extract/features/feature-term.js';
import { refusedKey } from '../../../../src/extract/features/feature-term.js';
import { nameFeatures } from '../../../../src/extract/features/name-features.js';

const NONE = { names: new Map<string, string>(), refused: new Set<string>() };
const en = (term: string, count = 3): FeatureTerm => ({ term, count, language: 'en' });
const zh = (term: string, count = 3): FeatureTerm => ({ term, count, language: 'zh' });
const named = (terms: readonly FeatureTerm[], decisions = NONE): string[] =>
  nameFeatures({ terms, decisions }).map(
    ({ term, kind, name, reason }) => `${term} ${kind} ${name} (${reason})`,
  );

describe('names for feature words that the vocabulary does not know', () => {
  it.each([
    ['vid quality', 'vid quality synonym video quality (abbreviation)'],
    ['battery-lives', 'battery-lives part battery (phrase)'],
    ['Viewing-Angles', 'Viewing-Angles synonym viewing angle (spelling)'],
    ['colour gamuts of the screen', 'colour gamuts of the screen part screen (phrase)'],
    ['battery indicator', 'battery indicator part battery (phrase)'],
    ['rear macro camera', 'rear macro camera part camera (phrase)'],
    ['battery life of the case', 'battery life of the case part battery life (phrase)'],
    ['phone', undefined],
    ['kickstand hole', 'kickstand hole part stand (phrase)'],
  ])('reads the words of "%s"', (term, expected) => {
    expect(named([en(term)])).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    ['電池續航', '电池续航'],
    ['螢幕邊緣', '屏幕'],
    ['电池盖', '电池'],
  ])('reads the characters of %s', (term) => {
    expect(named([zh(term)])).toHaveLength(1);
  });

  it('takes rare slips of the keyboard for what was meant, never frequent words', () => {
    const words = [en('haptics', 40), en('haptcis', 2), en('keyboard', 50), en('keybaord', 3)];
    expect(named(words)).toEqual(['haptcis synonym haptics (typing)', 'keybaord synonym keyboard (typing)']);
    expect(named([en('haptics', 40), en('haptica', 30)])).toEqual([]);
    expect(named([en('weight', 90), en('weigh', 1), en('charger', 50), en('charged', 1)])).toEqual([]);
  });

  it('is less sure of what only begins with a feature', () => {
    const found = nameFeatures({
      terms: [en('battery endless'), en('rear camera glassless camera')],
      decisions: NONE,
    });
    expect(found.map(({ confidence }) => confidence)).toEqual([0.6, 0.8]);
  });

  it('brings forms of one unknown name together under the most frequent', () => {
    expect(named([en('charging cradle', 9), en('charging-cradles', 2)])).toContain(
      'charging-cradles synonym charging cradle (spelling)',
    );
  });

  it('never overrides what was decided, and never proposes what was refused', () => {
    const decisions = {
      names: new Map([['vid quality', 'power cell endurance']]),
      refused: new Set([refusedKey('battery indicator', 'battery')]),
    };
    expect(named([en('vid quality'), en('battery indicator')], decisions)).toEqual([
      'vid quality synonym power cell endurance (decided)',
    ]);
  });

  it('keeps a name once given when more text makes another form more frequent', () => {
    const first = nameFeatures({ terms: [en('dock light', 5), en('dock lights', 2)], decisions: NONE });
    expect(first).toMatchObject([{ term: 'dock lights', name: 'dock light' }]);
    const names = new Map(first.map(({ term, name }) => [term, name]));
    const later = nameFeatures({
      terms: [en('dock light', 5), en('dock lights', 900), en('dock-light', 1)],
      decisions: { names, refused: new Set() },
    });
    expect(later.map(({ term, name }) => [term, name])).toEqual([
      ['dock lights', 'dock light'],
      ['dock-light', 'dock light'],
    ]);
  });

  it('finds words that are used alike, each the nearest of the other, with less confidence', () => {
    const close = new Set(['haptics vibra', 'vibra haptics']);
    const vectors = { similarity: (a: string, b: string) => (close.has(`${a} ${b}`) ? 0.9 : 0.1) };
    const terms = [en('haptics', 20), en('vibra', 6), en('rumble', 6)];
    expect(nameFeatures({ terms, decisions: NONE, vectors })).toEqual([
      { term: 'vibra', kind: 'synonym', name: 'haptics', reason: 'usage', confidence: 0.55 },
    ]);
  });

  it('brings the words of two languages together by the products that are spoken of', () => {
    const spoken = (counts: readonly number[]) => new Map(counts.map((count, at) => [`p${at}`, count]));
    const terms: FeatureTerm[] = [
      { ...en('haptics', 16), products: spoken([9, 1, 4, 2, 0]) },
      { ...zh('马嗒', 15), products: spoken([8, 1, 4, 2]) },
      { ...zh('别的', 20), products: spoken([1, 9, 0, 9, 9]) },
    ];
    expect(named(terms)).toEqual(['马嗒 synonym haptics (translation)']);
  });

  it('gives nothing for nothing and survives hostile terms', () => {
    expect(named([])).toEqual([]);
    const hostile = ['', ' ', '\ud800', 'a'.repeat(10_000), 'of of of of', '的'.repeat(500), '__proto__'];
    expect(() => named(hostile.map((term) => en(term)))).not.toThrow();
  });
});
