import type { AskedService, Claim, Finding } from '../answer-types.js';
import type { Asking } from '../asking.js';
import { withoutNames } from '../question/without-names.js';
import { citationOf } from '../say/citations.js';
import { descriptionsOf } from './find-described.js';
import { findHelp, helpSentences, ofAct } from './find-help.js';
import { quoteOf } from './opinion-on.js';

/** What the first description of the product that tells of `act` says of it. */
function ownClaims(asking: Asking, { own }: NonNullable<AskedService['act']>): Claim[] {
  const [subject] = asking.subjects;
  const [best] = descriptionsOf(asking).filter(({ normal }) => own?.test(normal) === true);
  if (subject === undefined || best === undefined) return [];
  const citation = citationOf(best.node, best);
  return [{ text: quoteOf(asking, subject, citation), citations: [citation] }];
}

/**
 * What the shop does for its customers, where it is asked of a product: "when do you take the money for it". The sentences of the
 * help topic about it that speak of it are quoted, after what the product's own description says of it. Undefined where no topic
 * is about it, and where no sentence fills what is asked of it: in instalments.
 */
export async function findService(asking: Asking): Promise<Finding | undefined> {
  const { question, snapshot, reader, language } = asking;
  const service = await reader.serviceTopic?.(withoutNames(question), true);
  if (service?.act === undefined) return undefined;
  const { act } = service;
  const sentences = await helpSentences(snapshot, reader, language);
  const help = findHelp(ofAct(question, sentences, service, act), language);
  return help && { ...help, claims: [...ownClaims(asking, act), ...help.claims] };
}
