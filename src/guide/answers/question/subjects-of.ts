import type { NodeId } from '../../../domain/ids.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { type Subject, subjectOf } from '../asking.js';
import type { Question } from './read-question.js';

const MOST_SUBJECTS = 3;
/** What something else is merely likened to: "does it block noise, like the Hum 2?", "safe in rain, the way the Hover is", 像 Hover 2 那样. */
const LIKENED =
  /(?:[,，] ?(?:just |much )?(?:like|unlike|as with|as on|as in)|\bthe way|\b(?:just|exactly) like)(?: (?:the|its|my|your|an?))? ?$|像[\p{Script=Han}]{0,4} ?$/u;
const LOOK_BACK = 24;

/** The products that a question is about, at most three: those it names, or `product`, which is also what "it" is beside one name. */
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
  return groups.flatMap((products) => subjectOf(snapshot, products, language) ?? []).slice(0, MOST_SUBJECTS);
}
