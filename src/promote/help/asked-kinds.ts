import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { askedUnits } from './help-terms.js';

const QUESTION_LIMIT = 500;
const KINDS = CATEGORIES.map(({ name }) => name);

/** A kind of goods that the shop has. */
export interface AskedKind {
  readonly category: NodeId;
  readonly products: readonly NodeId[];
}

/**
 * The kinds of goods that `question` names (at most 500 characters are read) and the shop has goods of, in the order of the vocabulary;
 * where it names none, the one that is `spokenOf` (canonical name). None where that is none either.
 */
export function askedKinds(snapshot: Snapshot, question: string, spokenOf?: string | null): AskedKind[] {
  const terms = new Set(askedUnits(question.slice(0, QUESTION_LIMIT)).flatMap(({ ways }) => ways.flat()));
  const named = KINDS.filter((name) => terms.has(`#${name}`));
  const [table, products] = [snapshot.table('Category'), snapshot.table('Product')];
  const { in: members } = snapshot.relation('IN_CATEGORY:Product:Category');
  return (named.length > 0 ? named : [spokenOf ?? '']).flatMap((name): AskedKind[] => {
    const category = nodeId('Category', slug(name));
    const index = table.indexOf(category);
    const own = index < 0 ? [] : [...members.row(index)].filter((product) => products.isAlive(product));
    return own.length === 0 ? [] : [{ category, products: own.map((product) => products.id(product)) }];
  });
}
