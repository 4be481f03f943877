import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFaithful } from '../../../../src/guide/phrasing/is-faithful.js';
import { type Phraser, phraseChecked } from '../../../../src/guide/phrasing/phraser.js';
import { ATTACKS } from '../../../support/fake-model.js';

const EN = {
  language: 'en',
  draft:
    '2 laptops up to 1,500 USD: first Norvik Varde 14 at 999 USD, since 3 of 4 opinions praise its fan noise; then Quillon Vellum 13 at 1,049 USD.',
  facts: [
    '2 laptops',
    'up to 1,500 USD',
    'first Norvik Varde 14 at 999 USD, since 3 of 4 opinions praise its fan noise',
    'Quillon Vellum 13 at 1,049 USD',
  ],
  phrased:
    'Hello! Here are 2 laptops up to 1,500 USD that you might like: first Norvik Varde 14 at 999 USD, since 3 of 4 opinions praise its fan noise. There’s also Quillon Vellum 13 at 1,049 USD.',
} as const;
const ZH = {
  language: 'zh',
  draft:
    '2款手机，最多3000元：首选维拓 Cento 10（999元），因为4条评价中有3条称赞它的相机；其次是玄武岩 Slab Mini（1049元）。',
  facts: [
    '2款手机',
    '最多3000元',
    '首选维拓 Cento 10（999元），因为4条评价中有3条称赞它的相机',
    '玄武岩 Slab Mini（1049元）',
  ],
  phrased:
    '您好！为您找到2款手机，最多3000元：首选维拓 Cento 10（999元），因为4条评价中有3条称赞它的相机。另外可以看看玄武岩 Slab Mini（1049元），供您参考。',
} as const;

const saying = (phrase: (draft: string) => unknown): Phraser => ({
  phrase: async (draft) => phrase(draft) as string,
});

describe.each([EN, ZH])('phraseChecked in $language', ({ language, draft, facts, phrased }) => {
  const options = { language, deadlineMs: 20_000 };

  it('shows the phraser the facts, and takes other connecting words', async () => {
    let seen = '';
    const phraser = saying((marked) => {
      seen = marked;
      return phrased;
    });
    expect(await phraseChecked(draft, facts, phraser, options)).toBe(phrased);
    expect(seen.match(/⟦([^⟧]*)⟧/g)).toEqual(facts.map((fact) => `⟦${fact}⟧`));
    expect(seen.replace(/[⟦⟧]/g, '')).toBe(draft);
  });

  it('takes the marked draft back without its marks and line breaks', async () => {
    const phraser = saying((marked) => `\n${marked.replace(/ ⟦/, '\n ⟦')}\n`);
    expect(await phraseChecked(draft, facts, phraser, options)).toBe(draft);
  });

  it.each(Object.keys(ATTACKS))('uses the draft against %s', async (name) => {
    const reasons: string[] = [];
    const phraser = saying((marked) => ATTACKS[name]?.(marked));
    const onUnused = (why: string): void => void reasons.push(why);
    expect(await phraseChecked(draft, facts, phraser, { ...options, onUnused })).toBe(draft);
    // Nothing of what a model says goes into a log.
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/^the phrasing (is more than|does not say)/);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('no'))],
    [
      'fails before it begins',
      () => {
        throw new Error('no');
      },
    ],
    ['says what is no text', () => Promise.resolve(7 as unknown as string)],
    ['says nothing at all', () => Promise.resolve(undefined as unknown as string)],
  ])('uses the draft of a phraser that %s', async (_, phrase) => {
    expect(await phraseChecked(draft, facts, { phrase }, options)).toBe(draft);
  });

  it('waits no longer than the deadline, and tells the phraser', async () => {
    let aborted = false;
    const phraser: Phraser = {
      phrase: (_draft, _language, signal) =>
        new Promise(() => signal?.addEventListener('abort', () => (aborted = true))),
    };
    expect(await phraseChecked(draft, facts, phraser, { language, deadlineMs: 20 })).toBe(draft);
    expect(aborted).toBe(true);
  });

  it('is faithful only with every fact, whichever is changed', () => {
    expect(isFaithful(draft, facts, language)).toBe(true);
    for (const fact of facts) {
      expect(isFaithful(draft.replace(fact, ''), facts, language)).toBe(false);
      expect(isFaithful(draft.replace(fact, `${fact} ${fact}`), facts, language)).toBe(false);
    }
    const [a = '', b = ''] = facts.slice(-2);
    expect(isFaithful(draft.replace(a, '\n').replace(b, a).replace('\n', b), facts, language)).toBe(false);
  });

  it('lets no digit, sign or letter in', () => {
    const plain = /^[\s.,;:!?()'"’“”–—，。、；：！？（）-]$/;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((sign) => !/\p{L}/u.test(sign)),
        fc.nat(facts.length - 1),
        (sign, place) => {
          const fact = facts[place] as string;
          const changed = draft.replace(fact, `${sign}${fact}`);
          expect(plain.test(sign) || !isFaithful(changed, facts, language)).toBe(true);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('phraseChecked', () => {
  it('does not ask where there is nothing to phrase', async () => {
    const phraser = saying(() => {
      throw new Error('asked');
    });
    const reasons: string[] = [];
    const options = {
      language: 'en',
      deadlineMs: 10,
      onUnused: (why: string) => void reasons.push(why),
    } as const;
    expect(await phraseChecked('Nothing fits.', [], phraser, options)).toBe('Nothing fits.');
    expect(reasons).toEqual([]);
  });

  it('never throws and never says a word that neither draft nor list has, on any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const said = await phraseChecked(
          EN.draft,
          EN.facts,
          saying(() => text),
          { language: 'en', deadlineMs: 20_000 },
        );
        expect(said).toBe(EN.draft);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
