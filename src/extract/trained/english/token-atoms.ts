import type { PartOfSpeech } from '../../../text/english/english-token.js';
import type { EnglishSentence } from '../../english/english-reader.js';
import type { Link, LinkKind, Term } from '../../english/term.js';

// The atoms of English tokens that come of few kinds are made once: the same strings are found quicker in a vocabulary
// than equal ones.

type Sign = '+' | '-' | '0';

/** The sign of an orientation as atoms have it. */
export const signOf = (value: number): Sign => (value > 0 ? '+' : value < 0 ? '-' : '0');

const kept = new Map<string, string>();

/** "p=NOUN" for a part of speech. */
export function posAtom(pos: PartOfSpeech): string {
  let atom = kept.get(pos);
  if (atom === undefined) {
    atom = `p=${pos}`;
    kept.set(pos, atom);
  }
  return atom;
}

const isLower = (unit: number): boolean => (unit >= 97 && unit <= 122) || unit === 0x27;

/** How the word at `start` to `end` is written: capitals, digits, signs. */
export function shapeAtom(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && isLower(text.charCodeAt(at))) at += 1;
  if (at === end) return 's=x';
  const written = text.slice(start, end);
  if (/^[A-Z][a-z']*$/.test(written)) return written.length === 1 ? 's=X' : 's=Xx';
  if (/^[A-Z]+$/.test(written)) return 's=XX';
  if (/^\d+$/.test(written)) return 's=0';
  return /\d/.test(written) ? 's=x0' : /[A-Za-z]/.test(written) ? 's=mixed' : 's=sign';
}

type Atoms = readonly string[];
type BySign = Readonly<Record<Sign, Atoms>>;

const bySign = (side: 'kt' | 'ks', kind: LinkKind): BySign => ({
  '+': [`${side}=${kind}`, `${side}p=+`],
  '-': [`${side}=${kind}`, `${side}p=-`],
  '0': [`${side}=${kind}`, `${side}p=0`],
});

const sides = (kind: LinkKind): { term: BySign; opinion: BySign } => ({
  term: bySign('kt', kind),
  opinion: bySign('ks', kind),
});

const LINKS: Readonly<Record<LinkKind, { term: BySign; opinion: BySign }>> = {
  attribute: sides('attribute'),
  predicate: sides('predicate'),
  adverb: sides('adverb'),
  object: sides('object'),
  subject: sides('subject'),
  noun: sides('noun'),
  preposition: sides('preposition'),
  infinitive: sides('infinitive'),
  conjunction: sides('conjunction'),
  clause: sides('clause'),
};

const PLACES = ['B', 'I', 'BE', 'IE'] as const;

const places = (kind: Term['kind']): Atoms => PLACES.map((place) => `t=${place}${kind}`);
const TERMS: Readonly<Record<Term['kind'], Atoms>> = {
  noun: places('noun'),
  product: places('product'),
  vocabulary: places('vocabulary'),
  verb: places('verb'),
};
/** Whether the vocabulary knows a term itself, one that it ends in, or neither; for its first token and the further ones. */
const STANDINGS = { known: ['v=Bk', 'v=Ik'], related: ['v=Br', 'v=Ir'], unknown: ['v=Bu', 'v=Iu'] } as const;

/** What the rules' reading says of each token: terms, links and their ends; undefined where nothing. */
export function readingAtoms({ reading, links }: EnglishSentence): readonly (Atoms | undefined)[] {
  const { tokens, terms, knowledge } = reading;
  const atoms: (string[] | undefined)[] = Array.from({ length: tokens.length });
  const add = (i: number, names: Atoms): void => {
    const own = atoms[i];
    if (own === undefined) atoms[i] = [...names];
    else own.push(...names);
  };
  for (const { key, kind, from, to } of terms) {
    const standing = knowledge.isKnown(key)
      ? STANDINGS.known
      : knowledge.featureOf(key)
        ? STANDINGS.related
        : STANDINGS.unknown;
    for (let i = from; i < to; i += 1) {
      const further = i === from ? 0 : 1;
      add(i, [TERMS[kind][further + (i === to - 1 ? 2 : 0)] as string, standing[further]]);
    }
  }
  const addLink = ({ term, from, to, kind, orientation }: Link): void => {
    const sign = signOf(orientation);
    const { term: onTerm, opinion } = LINKS[kind];
    for (let i = term.from; i < term.to; i += 1) add(i, onTerm[sign]);
    for (let i = from; i < to; i += 1) add(i, opinion[sign]);
  };
  links.forEach(addLink);
  return atoms;
}
