import { describe, expect, it } from '@jest/globals';
import { AtomVocabulary, atomsAt } from '../../../../src/extract/trained/features/atom-vocabulary.js';
import { createAtomNames } from '../../../../src/extract/trained/features/atoms.js';
import { createSentenceEncoder } from '../../../../src/extract/trained/features/sentence-encoder.js';
import { createLanguageTools } from '../../../../src/extract/trained/language-tools.js';

const TEXTS = {
  en: [
    "The camera isn't good, I wish the 4K video were better. Fits in my pocket!",
    'Battery life of 10 hours, user-friendly MENUS.',
  ],
  zh: ['屏幕很清晰，但是电池不太好。', '一天一充，4K视频不错！'],
} as const;
const clusterOf = (form: string): string[] => (form.length > 4 ? ['2:1'] : []);

describe('createSentenceEncoder', () => {
  it.each(['en', 'zh'] as const)('gives the atoms that naming them gives (%s)', (language) => {
    const { analysis } = createLanguageTools(language);
    const sentences = TEXTS[language].flatMap((text) => analysis.analyse(text, { id: '', text }));
    const namesOf = createAtomNames(clusterOf);
    // Half of the names, so that some atoms are unknown.
    const all = [...new Set(sentences.flatMap((sentence) => namesOf(sentence).flat()))];
    const vocabulary = new AtomVocabulary(all.filter((_, i) => i % 2 === 0));
    const encode = createSentenceEncoder(vocabulary, clusterOf);
    expect(sentences.length).toBeGreaterThan(1);
    for (const sentence of [...sentences, ...sentences]) {
      const encoded = encode(sentence);
      expect(encoded).toEqual(vocabulary.encode(namesOf(sentence)));
      expect(encoded.length).toBe(sentence.tokens.length);
    }
    const [first] = sentences;
    const names = first && namesOf(first)[0];
    const known = names?.filter((name) => vocabulary.idOf(name) >= 0);
    expect([...atomsAt(encode(first as (typeof sentences)[0]), 0)].map((id) => vocabulary.names[id])).toEqual(
      known,
    );
    expect(atomsAt(encode(first as (typeof sentences)[0]), -1)).toHaveLength(0);
  });

  it('takes an empty sentence', () => {
    const encode = createSentenceEncoder(new AtomVocabulary(['w=a']), () => []);
    expect(encode({ start: 0, end: 0, tokens: [], rules: [] })).toMatchObject({ length: 0 });
  });
});
