import type { NodeId } from '../../domain/ids.js';
import { compareIds } from '../../domain/ids.js';
import { ENOUGH_COVERAGE } from './hand-over.js';
import type { HelpIndex } from './help-index.js';
import { type AskedUnit, askedUnits } from './help-terms.js';

/** The help topic about the service that a question names. */
export interface ServiceTopic {
  readonly topic: NodeId;
  /** Whether it covers half of the question at least, as much as spares a person. */
  readonly isSure: boolean;
}

const QUESTION_LIMIT = 500;
/** What the shop does for its customers; the other words of service are as often said of goods: hot, loud, slow. */
const SERVICES = new Set(
  [
    'return',
    'refund',
    'warranty',
    'repair',
    'delivery',
    'cancel',
    'invoice',
    'payment',
    'coupon',
    'address',
    'account',
    'pickup',
    'trade-in',
  ].map((concept) => `#${concept}`),
);

const isService = ({ ways }: AskedUnit): boolean =>
  ways.some((way) => way.some((term) => SERVICES.has(term)));

/**
 * The topic whose title or keywords speak of the service that `question` (at most 500 characters are read) is about, in either
 * language: of several the one that fits the whole question best, ties by id. Undefined where it is about none, or no topic
 * is about that one.
 */
export function serviceTopic(index: HelpIndex, question: string): ServiceTopic | undefined {
  const units = askedUnits(question.slice(0, QUESTION_LIMIT));
  const services = index.match(units.filter(isService));
  const [best] = [...index.match(units)]
    .filter(([topic]) => (services.get(topic)?.coverage ?? 0) >= ENOUGH_COVERAGE)
    .sort(([a, one], [b, other]) => other.score - one.score || compareIds(a, b));
  return best && { topic: best[0], isSure: best[1].coverage >= ENOUGH_COVERAGE };
}
