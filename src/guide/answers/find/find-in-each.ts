import { sayNode } from '../../phrasing/display-words.js';
import type { Claim, Finding } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { ENOUGH } from '../sentences/judged-texts.js';
import { findInTexts } from './find-in-texts.js';

/** Claims of each product where several are asked about. */
const MOST = 2;

/** `claim` with the name of the product that it is of, where it does not say it already. */
export function namedClaim<C extends Claim>({ snapshot, language }: Asking, subject: Subject, claim: C): C {
  const names = subject.variants.map((id) => sayNode(snapshot, 'Product', id, language));
  return names.some((name) => claim.text.includes(name))
    ? claim
    : { ...claim, text: ANSWER_WORDS[language].variant(subject.name, claim.text) };
}

/** The sentences that those of `subjects` which nothing was found of are silent. */
export function silenceOf({ language }: Asking, subjects: readonly Subject[]): string[] {
  return subjects.map(({ name }) => ANSWER_WORDS[language].silent(name));
}

/** What the texts about each of several products say of what is asked: each claim names its product, silence is told. */
export async function findInEach(asking: Asking): Promise<Finding | undefined> {
  const { subjects, facts, sentences } = asking;
  const products = new Map(facts.texts.map(({ node, product }) => [node.id, product]));
  const found = await Promise.all(
    subjects.map(async (subject) => {
      const own = sentences.filter(({ node }) => {
        const product = products.get(node.id);
        return product !== undefined && subject.variants.includes(product);
      });
      const finding = await findInTexts({ ...asking, subjects: [subject], sentences: own });
      return {
        subject,
        finding: finding !== undefined && finding.confidence >= ENOUGH ? finding : undefined,
      };
    }),
  );
  const known = found.flatMap(({ subject, finding }) =>
    finding === undefined ? [] : [{ subject, finding }],
  );
  if (known.length === 0) return undefined;
  const silent = found.filter(({ finding }) => finding === undefined).map(({ subject }) => subject);
  const isWhole = silent.length === 0 && known.every(({ finding }) => finding.status === 'ANSWERED');
  return {
    status: isWhole ? 'ANSWERED' : 'PARTLY',
    claims: known.flatMap(({ subject, finding }) =>
      finding.claims.slice(0, MOST).map((claim) => namedClaim(asking, subject, claim)),
    ),
    confidence: Math.min(...known.map(({ finding }) => finding.confidence)),
    certainty:
      (known.length / subjects.length) * Math.min(...known.map(({ finding }) => finding.certainty ?? 1)),
    unknown: [...silenceOf(asking, silent), ...known.flatMap(({ finding }) => finding.unknown ?? [])].filter(
      (sentence, place, all) => all.indexOf(sentence) === place,
    ),
  };
}
