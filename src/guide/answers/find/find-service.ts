import type { GraphNode } from '../../../domain/graph-records.js';
import type { Claim, Finding } from '../answer-types.js';
import type { Asking } from '../asking.js';
import type { Question } from '../question/read-question.js';
import { withoutNames } from '../question/without-names.js';
import { citationOf } from '../say/citations.js';
import { askedSlots, fillsSlots } from '../sentences/asked-slots.js';
import { EXPERIENCE, SERVICE_ACTS, type ServiceAct } from '../words/service-acts.js';
import { descriptionsOf } from './find-described.js';
import { findHelp, helpSentences } from './find-help.js';
import { quoteOf } from './opinion-on.js';

/** As sure as a rule that names what is asked. */
const SURE = 0.9;

/** The act of the shop that `question` asks for; undefined where it asks for none, and where it asks how that went with others. */
export function askedAct(question: Pick<Question, 'normal' | 'names'>): ServiceAct | undefined {
  const text = withoutNames(question);
  if (EXPERIENCE.test(text)) return undefined;
  return SERVICE_ACTS.find(({ asked, without }) => asked.test(text) && without?.test(text) !== true);
}

const headOf = (values: readonly unknown[]): string => values.flat().join('\n').toLowerCase();

/** Whether the title (2), the keywords alone (1) or neither (0) of a topic names an act. */
function namesAct({ head }: ServiceAct, { properties }: GraphNode): number {
  const { nameEn, nameZh, keywordsEn, keywordsZh } = properties;
  if (head.test(headOf([nameEn, nameZh]))) return 2;
  return head.test(headOf([keywordsEn, keywordsZh])) ? 1 : 0;
}

/** What the first description of the product that tells of `act` says of it. */
function ownClaims(asking: Asking, { own }: ServiceAct): Claim[] {
  const [subject] = asking.subjects;
  const [best] = descriptionsOf(asking).filter(({ normal }) => own?.test(normal) === true);
  if (subject === undefined || best === undefined) return [];
  const citation = citationOf(best.node, best);
  return [{ text: quoteOf(asking, subject, citation), citations: [citation] }];
}

/**
 * What the shop does for its customers, where it is asked of a product: "when do you take the money for it". The help topic that
 * names it in its title, else in its keywords, the first by id; its sentences that speak of it are quoted, after what the
 * product's own description says of it. Undefined where no topic names it, and where no sentence fills what is asked of it: in instalments.
 */
export async function findService(asking: Asking): Promise<Finding | undefined> {
  const { question, snapshot, reader, language } = asking;
  const act = askedAct(question);
  if (act === undefined) return undefined;
  const sentences = await helpSentences(snapshot, reader, language);
  const [topic] = [...new Set(sentences.map(({ node }) => node))]
    .map((node) => ({ node, place: namesAct(act, node) }))
    .filter(({ place }) => place > 0)
    .sort((a, b) => b.place - a.place);
  const slots = askedSlots(question);
  const told = sentences.filter(
    (one) => one.node === topic?.node && act.said.test(one.normal) && fillsSlots(slots, question, one),
  );
  const help = findHelp(
    told.map((sentence) => ({ sentence, score: 0, coverage: SURE })),
    language,
  );
  return help && { ...help, claims: [...ownClaims(asking, act), ...help.claims] };
}
