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
  return tokens.map(({ start, end, text, tag }) => {
    const [kind, sign] = ROLES.get(text) ?? learnedRole(text, learned) ?? [kindByShape(text, tag), 0];
    return { start, end, text, tag, kind, sign };
  });
}

function learnedRole(text: string, { opinions, aspects }: LearnedWords): Role | undefined {
  const sign = opinions.get(text);
  if (sign !== undefined) return ['opinion', sign];
  return aspects.has(text) ? ['learned', 0] : undefined;
}

function kindByShape(text: string, tag: string): WordKind {
  if (/^[\s\p{P}\p{S}]+$/u.test(text)) return 'stop';
  if (tag === 'x' && text.length > 1) return 'noun';
  return TAG_KINDS.get(tag) ?? 'other';
}
