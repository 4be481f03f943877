import { extractQuantities } from '../../src/extract/quantities/extract-quantities.js';
import type { Answer } from '../../src/guide/answers/answer-types.js';

/** A question of the test set with what a right answer has. */
export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  /** External id of a listing, or the name of its product: the page that the asker looks at. */
  readonly product?: string;
  readonly answerable: boolean;
  readonly answer: string;
  readonly expect: {
    readonly kind: string;
    readonly value?: string | number;
    readonly polarity?: 'positive' | 'negative' | 'neutral' | 'mixed';
    /** External ids of records that support the answer. */
    readonly evidence: readonly string[];
  };
  readonly language: 'en' | 'zh';
}

export interface Score {
  readonly correct: boolean;
  /** What answers is quoted: in the answer, or in what is told as nearest or nearby. Right or not. */
  readonly isShown: boolean;
  /** An answer where there is none. */
  readonly isFalse: boolean;
  /** Claims, and those that a citation supports. */
  readonly claims: number;
  readonly supported: number;
  readonly why: string;
}

/** Numbers that differ by at most this share are the same: 1.2 and 1.24 are not. */
const SAME = 0.02;

function quantitiesOf(text: string): { value: number; unit: string }[] {
  return [...extractQuantities(text, 'en', {}), ...extractQuantities(text, 'zh', {})].map(
    ({ canonicalValue, canonicalUnit }) => ({
      value: canonicalValue,
      unit: canonicalUnit,
    }),
  );
}

const WORDS_EN = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SIGNS_ZH = '零一二三四五六七八九十';
/** What no quantity knows the unit of, in the other language. */
const OTHER_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^years?$/u, /年/u],
  [/^months?$/u, /月/u],
  [/^times?$/u, /次/u],
];
/** All words of a value stand so near to its number, in UTF-16 code units. */
const NEAR = 24;

/** Where `text` says the number `digits`, in digits or in words. */
function placesOf(text: string, digits: string): number[] {
  const number = Number(digits);
  const sign = number === 2 ? '[二两双]' : SIGNS_ZH[number];
  const forms = [
    `(?<![\\d.])${digits.replace('.', '\\.')}(?![\\d.]*\\d)`,
    ...(WORDS_EN[number] === undefined ? [] : [`\\b${WORDS_EN[number]}\\b`]),
    ...(sign === undefined ? [] : [`(?<![${SIGNS_ZH}百千万])${sign}(?![${SIGNS_ZH}百千万])`]),
  ];
  return [...text.matchAll(new RegExp(forms.join('|'), 'gu'))].map(({ index }) => index);
}

/** Whether `text` says the number of `wanted` in digits or words with all other words of it beside: "seven years" is 7 years. */
function saysInWords(text: string, wanted: string): boolean {
  const tokens = wanted.toLowerCase().match(/[\d.]*\d|\p{L}+/gu) ?? [];
  const [digits, ...others] = tokens.filter((token) => /\d/.test(token));
  const words = tokens.filter((token) => !/\d/.test(token));
  if (digits === undefined || others.length > 0 || words.length === 0) return false;
  const normal = text.toLowerCase();
  return placesOf(normal, digits).some((at) => {
    const around = normal.slice(Math.max(0, at - NEAR), at + NEAR);
    return words.every(
      (word) =>
        around.includes(word.replace(/s$/u, '')) ||
        OTHER_WORDS.some(([name, other]) => name.test(word) && other.test(around)),
    );
  });
}

/** Whether `text` gives `value`: a quantity of it within 2 %, its very words, or its number in words beside all that is counted. */
function gives(text: string, value: string | number): boolean {
  const wanted = String(value);
  const flat = (words: string): string => words.toLowerCase().replace(/[\s,，。.]/g, '');
  if (flat(text).includes(flat(wanted)) || saysInWords(text, wanted)) return true;
  const quantities = quantitiesOf(wanted);
  const said = quantitiesOf(text);
  return quantities.some(({ value: a, unit }) =>
    said.some((one) => one.unit === unit && Math.abs(one.value - a) <= SAME * Math.abs(a)),
  );
}

const NUMBER = /\d/;

/**
 * Scores an answer: right when it is about what is asked by its evidence, gives the value where that is a number, and
 * counts to the same side where an opinion is asked. `externalOf` gives the external ids of a cited record.
 */
export function scoreAnswer(
  gold: GoldQuestion,
  answer: Answer,
  externalOf: (source: string) => readonly string[],
): Score {
  const answered = answer.status !== 'NOT_KNOWN';
  const cited = answer.claims.map(({ citations }) => citations.flatMap(({ source }) => externalOf(source)));
  const { evidence, value, polarity } = gold.expect;
  const numeric = value !== undefined && NUMBER.test(String(value));
  const isSupported = answer.claims.map(
    (claim, place) =>
      claim.citations.length > 0 &&
      claim.citations.every(({ quote, start, end }) => end > start && quote !== '') &&
      // A claim is its quotations, counts with their statements, or a value that stands in the quotation.
      (claim.agreement !== undefined ||
        claim.citations.some(({ quote }) => claim.text.includes(quote.slice(0, 20))) ||
        (cited[place] ?? []).some((id) => evidence.includes(id)) ||
        claim.citations.some(({ quote }) =>
          quantitiesOf(claim.text).some(({ value: a, unit }) =>
            quantitiesOf(quote).some(
              (one) => one.unit === unit && Math.abs(one.value - a) <= SAME * Math.abs(a),
            ),
          ),
        )),
  );
  const shown = [...answer.claims, ...answer.nearest, ...answer.related].flatMap(({ citations }) =>
    citations.flatMap(({ source }) => externalOf(source)),
  );
  const base = {
    claims: answer.claims.length,
    supported: isSupported.filter(Boolean).length,
    isShown: shown.some((id) => evidence.includes(id)),
  };
  if (!gold.answerable)
    return {
      ...base,
      correct: !answered,
      isFalse: answered,
      why: answered ? 'answered what nobody says' : '',
    };
  if (!answered) return { ...base, correct: false, isFalse: false, why: 'not known' };
  const hit = cited.flat().some((id) => evidence.includes(id));
  if (!hit) return { ...base, correct: false, isFalse: false, why: 'other evidence' };
  if (numeric && !gives(answer.text, value))
    return { ...base, correct: false, isFalse: false, why: 'other value' };
  if (gold.expect.kind === 'opinion' && (polarity === 'positive' || polarity === 'negative')) {
    const counted = answer.claims.find(({ agreement }) => agreement !== undefined)?.agreement;
    const quoted = answer.claims.some(
      ({ agreement }, place) =>
        agreement === undefined && (cited[place] ?? []).some((id) => evidence.includes(id)),
    );
    const side =
      counted === undefined || counted.for === counted.against
        ? undefined
        : counted.for > counted.against
          ? 'positive'
          : 'negative';
    if (!quoted && side !== undefined && side !== polarity)
      return { ...base, correct: false, isFalse: false, why: 'other side' };
  }
  return { ...base, correct: true, isFalse: false, why: '' };
}
