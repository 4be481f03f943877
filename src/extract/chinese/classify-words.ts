import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import { ASPECT_NOUNS, ASPECT_VERBS, DEVICE_NOUNS } from '../../text/chinese/lexicon/aspect-words.js';
import { BRAND_WORDS } from '../../text/chinese/lexicon/brand-words.js';
import { CONTRAST_WORDS, DEGREE_WORDS, NEGATORS } from '../../text/chinese/lexicon/function-words.js';
import { NEGATIVE_WORDS } from '../../text/chinese/lexicon/negative-words.js';
import { NEUTRAL_WORDS } from '../../text/chinese/lexicon/neutral-words.js';
import { POSITIVE_WORDS } from '../../text/chinese/lexicon/positive-words.js';
import { HIGH_SCALARS, LOW_SCALARS } from '../../text/chinese/lexicon/scalar-words.js';
import type { ChineseToken } from '../../text/chinese/token.js';
import { GENERAL_NOUNS } from './general-nouns.js';
import type { LearnedWords } from './learned-words.js';
import type { Word, WordKind } from './word.js';

type Role = readonly [WordKind, -1 | 0 | 1];

// Later groups win: a word that is an aspect and an opinion (发热) is an aspect first.
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...roles(CONTRAST_WORDS, 'contrast', 0),
  ...roles(GENERAL_NOUNS, 'other', 0),
  ...roles(POSITIVE_WORDS, 'opinion', 1),
  ...roles(NEGATIVE_WORDS, 'opinion', -1),
  ...roles(NEUTRAL_WORDS, 'opinion', 0),
  ...roles(LOW_SCALARS, 'scalar', -1),
  ...roles(HIGH_SCALARS, 'scalar', 1),
  ...roles(DEGREE_WORDS, 'degree', 0),
  ...roles(NEGATORS, 'negator', 0),
  ...roles(BRAND_WORDS, 'brand', 0),
  ...roles(DEVICE_NOUNS, 'device', 0),
  ...roles(ASPECT_VERBS, 'aspect', 0),
  ...roles(ASPECT_NOUNS, 'aspect', 0),
  ...roles(['好'], 'opinion', 1),
  ...roles(['的', '之', '滴'], 'of', 0),
  ...roles(['和', '与', '及', '以及', '跟', '、', '或', '或者', '/'], 'and', 0),
  ...roles(
    ['在', '从', '对', '对于', '用', '以', '把', '被', '让', '给', '由', '于', '比', '像', '到'],
    'preposition',
    0,
  ),
]);

const TAG_KINDS: ReadonlyMap<string, WordKind> = new Map<string, WordKind>([
  ['n', 'noun'],
  ['nz', 'noun'],
  ['ng', 'noun'],
  ['vn', 'noun'],
  ['an', 'noun'],
  ['j', 'noun'],
  ['b', 'adjective'],
  ['a', 'adjective'],
  ['z', 'adjective'],
  ['i', 'adjective'],
  ['l', 'adjective'],
  ['eng', 'latin'],
  ['v', 'verb'],
  ['vd', 'verb'],
  ['vg', 'verb'],
  ['p', 'preposition'],
  ['c', 'other'],
  ['nt', 'noun'],
  ['nrt', 'noun'],
]);

function roles(words: readonly string[], kind: WordKind, sign: -1 | 0 | 1): [string, Role][] {
  return words.map((word) => [word, [kind, sign]]);
}

/** Gives each word its role: our own lists first, then what was learned, then the part of speech. Order and length are kept. */
export function classifyWords(tokens: readonly ChineseToken[], learned: LearnedWords): Word[] {
  return tokens.map(({ start, end, text, tag }, at) => {
    const [kind, sign] = (isCountingDigit(tokens, at) || isCountingGood(tokens, at)
      ? undefined
      : ROLES.get(text)) ??
      learnedRole(text, learned) ??
      failingRole(text) ??
      latinRole(text) ?? [kindByShape(text, tag), 0];
    return { start, end, text, tag, kind, sign };
  });
}

// 6 and 666 praise only where they count nothing.
const AFTER_PRAISE = /^(?:[\s\p{P}]+|了|啊|的|呀|哈)$/u;

function isCountingDigit(tokens: readonly ChineseToken[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (text !== '6' && text !== '666') return false;
  const after = tokens[at + 1]?.text;
  return (
    /[\d.]$/.test(tokens[at - 1]?.text ?? '') ||
    after === '.' ||
    !(after === undefined || AFTER_PRAISE.test(after))
  );
}

/** 好 几次, 好 多个, 好 久: how many, and no praise. */
function isCountingGood(tokens: readonly ChineseToken[], at: number): boolean {
  return (
    tokens[at]?.text === '好' && /^(?:几|些|多[个次年天种台款]|久|长时间)/.test(tokens[at + 1]?.text ?? '')
  );
}

function learnedRole(text: string, { opinions, aspects }: LearnedWords): Role | undefined {
  const sign = opinions.get(text);
  if (sign !== undefined) return ['opinion', sign];
  return aspects.has(text) ? ['learned', 0] : undefined;
}

// What something fails to do (打不开, 连不上); of these few the failing is none.
const FAILING = /^\p{Script=Han}不[出了上动开进清见住]$/u;
const NO_FAILING = new Set(
  '挑不出 离不开 少不了 免不了 错不了 差不了 忘不了 忍不住 受不了 舍不得 分不开 看不出 用不了 大不了 停不住 记不住 跑不了 摔不坏'.split(
    ' ',
  ),
);
const LATIN_LIMIT = 24;

function failingRole(text: string): Role | undefined {
  return text.length === 3 && FAILING.test(text) && !NO_FAILING.has(text) ? ['opinion', -1] : undefined;
}

/** An English word that names a feature (screen 很 清晰), or that our lists have in other letters (Good). */
function latinRole(text: string): Role | undefined {
  if (text.length < 2 || text.length > LATIN_LIMIT || !/^[a-z][a-z-]+$/i.test(text)) return undefined;
  const lower = text.toLowerCase();
  const own = ROLES.get(lower);
  if (own !== undefined) return own;
  return findFeature(lower, 'en') === undefined ? undefined : ['aspect', 0];
}

function kindByShape(text: string, tag: string): WordKind {
  if (/^[\s\p{P}\p{S}]+$/u.test(text)) return 'stop';
  if (tag === 'x' && text.length > 1) return 'noun';
  return TAG_KINDS.get(tag) ?? 'other';
}
