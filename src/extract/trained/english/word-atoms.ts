import type { EnglishToken } from '../../../text/english/english-token.js';
import { NEGATORS } from '../../english/lexicon/function-words.js';
import { GENERIC_NOUNS, PRODUCT_NOUNS } from '../../english/lexicon/generic-nouns.js';
import type { OpinionLexicon } from '../../english/lexicon/opinion-lexicon.js';
import { signOf } from './token-atoms.js';

/** What is the same of a word wherever it stands. */
export interface WordAtoms {
  readonly lemma: string;
  /** "l=" and its lemma. */
  readonly base: string;
  /** What the lexicon says of it; empty of most words. */
  readonly judging: readonly string[];
  /** Whether it negates, or is a word for many things. */
  readonly kinds: readonly string[];
}

/** How many words their atoms are kept for; most of a text are of few. */
const CACHE_LIMIT = 50_000;

function judgingAtoms({ lower, lemma }: EnglishToken, lexicon: OpinionLexicon): string[] {
  const kinds = [
    ['a', lexicon.adjectives.get(lower)],
    ['d', lexicon.adverbs.get(lower)],
    ['o', lexicon.objectVerbs.get(lemma)],
    ['s', lexicon.subjectVerbs.get(lemma)],
    ['n', lexicon.nouns.get(lemma)],
  ] as const;
  const atoms: string[] = [];
  let any: number | undefined;
  for (const [kind, orientation] of kinds) {
    if (orientation === undefined) continue;
    atoms.push(`o${kind}=${signOf(orientation)}`);
    any ??= orientation;
  }
  if (any !== undefined) atoms.push(`o=${signOf(any)}`);
  return atoms;
}

/** Makes the function that tells the atoms of a word by itself, as `lexicon` has it. */
export function createWordAtoms(lexicon: OpinionLexicon): (token: EnglishToken) => WordAtoms {
  const known = new Map<string, WordAtoms>();
  return (token) => {
    const { lower, lemma } = token;
    const kept = known.get(lower);
    if (kept?.lemma === lemma) return kept;
    const kinds: string[] = [];
    if (NEGATORS.has(lower)) kinds.push('not=1');
    if (GENERIC_NOUNS.has(lemma)) kinds.push('g=1');
    if (PRODUCT_NOUNS.has(lemma)) kinds.push('g=p');
    const atoms = { lemma, base: `l=${lemma}`, judging: judgingAtoms(token, lexicon), kinds };
    if (known.size < CACHE_LIMIT) known.set(lower, atoms);
    return atoms;
  };
}
