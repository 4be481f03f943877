import type { NodeId } from '../../../domain/ids.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { type Subject, subjectOf, withVariants } from '../asking.js';
import { COMPARED } from '../find/find-comparison.js';
import { variantsApart } from '../names/variants-apart.js';
import type { Question } from './read-question.js';

const MOST_SUBJECTS = 3;
/** What something else is merely likened to: "does it block noise, like the Hum 2?", "safe in rain, the way the Hover is", 像 Hover 2 那样. */
const LIKENED =
  /(?:[,，] ?(?:just |much )?(?:like|unlike|as with|as on|as in)|\bthe way|\b(?:just|exactly) like)(?: (?:the|its|my|your|an?))? ?$|像[\p{Script=Han}]{0,4} ?$/u;
const LOOK_BACK = 24;

/** The variants of the one model of `products` (indexes, the one that is meant first) that `question` sets against each other; less than two where it does not. */
function comparedVariants(
  snapshot: Snapshot,
  { normal }: Question,
  products: readonly number[],
): readonly number[] {
  const [meant] = products;
  if (meant === undefined || !COMPARED.test(normal)) return [];
  const apart = variantsApart(snapshot, withVariants(snapshot, [meant]), normal);
  // "Is it cheaper than the 256 GB one?"
  return apart.length === 1 && apart[0] !== meant ? [meant, ...apart] : apart;
}

/** The products that a question is about, at most three: those it names, or `product`, which is also what "it" is beside one name; variants of one model by themselves where they are compared. */
export function subjectsOf(
  snapshot: Snapshot,
  question: Question,
  product: NodeId | undefined,
  language: DisplayLanguage,
): Subject[] {
  const given = product === undefined ? -1 : snapshot.table('Product').indexOf(product);
  const named = question.names.named.filter(
    ({ isBroad, products }) => !isBroad || products.length <= MOST_SUBJECTS,
  );
  const meant = named.filter(
    ({ start }) => !LIKENED.test(question.normal.slice(Math.max(0, start - LOOK_BACK), start)),
  );
  const groups = (meant.length > 0 || given >= 0 ? meant : named).map(({ products }) => products);
  // What is given is meant where nothing is named, or where "it" is compared with what is named.
  if (given >= 0 && !groups.some((products) => products.includes(given))) {
    if (groups.length === 0) groups.push([given]);
    else if (groups.length === 1) groups.unshift([given]);
  } else if (given >= 0) {
    const place = groups.findIndex((products) => products.includes(given));
    groups[place] = [given, ...(groups[place] as readonly number[]).filter((index) => index !== given)];
  }
  const [group] = groups;
  const apart = groups.length === 1 ? comparedVariants(snapshot, question, group as readonly number[]) : [];
  if (apart.length > 1)
    return apart
      .slice(0, MOST_SUBJECTS)
      .flatMap((index) => subjectOf(snapshot, [index], language, { isAlone: true }) ?? []);
  return groups.flatMap((products) => subjectOf(snapshot, products, language) ?? []).slice(0, MOST_SUBJECTS);
}
