import { contextualOrientation, dependsOnContext } from '../lexicon/contextual-polarity.js';
import { orientationAt } from '../orientation.js';
import type { Reading } from '../reading.js';
import type { Link, LinkKind, Term } from '../term.js';
import {
  bought,
  complemented,
  copulaBefore,
  doneWell,
  exclaimed,
  JUDGING_PREPOSITIONS,
  noted,
  nounAfter,
  throughGenericNoun,
} from './adjective-targets.js';
import { aspectVerb } from './verb-links.js';
import { objectAfter, subjectBefore } from './walk.js';

/** Adjectives of feeling and general worth, which take what they judge with a preposition too. */
const FEELINGS =
  /^(?:un)?(?:happ(?:y|ier)|glad|pleased|satisfied|dissatisfied|impressed|disappointed|thrilled|delighted|amazed|annoyed|frustrated|excited|surprised|fond|upset|comfortable|content|blown-away|displeased|bothered|confused|good|great|excellent|bad|perfect|terrible|poor|awful|wrong|nice|best|better)$/;

function link(reading: Reading, i: number, term: Term | undefined, kind: LinkKind): Link[] {
  if (term === undefined) return [];
  const { tokens, knowledge } = reading;
  const lower = tokens[i]?.lower ?? '';
  const base = contextualOrientation(lower, term.words) ?? knowledge.lexicon.adjectives.get(lower) ?? 0;
  const tooMuch = base === 0 && dependsOnContext(lower) && tokens[i - 1]?.lower === 'too';
  if (base === 0 && !tooMuch) return [];
  return [{ term, from: i, to: i + 1, orientation: orientationAt(tokens, i, base), kind }];
}

/** What the opinion adjective at `i` judges: the noun after it, its subject, its object or its preposition's noun. */
export function adjectiveLinks(reading: Reading, i: number): Link[] {
  const { tokens } = reading;
  const lower = tokens[i]?.lower ?? '';
  const copula = copulaBefore(reading, i);
  const subject = copula === undefined ? undefined : subjectBefore(reading, copula);
  const attributed = nounAfter(reading, i);
  // "The battery is a great thing to have": the known subject is meant, not an unknown noun.
  const { isKnown } = reading.knowledge;
  const meant =
    subject !== undefined && attributed !== undefined && isKnown(subject.key) && !isKnown(attributed.key);
  if (attributed !== undefined && !meant) return link(reading, i, attributed, 'attribute');
  const doer = doneWell(reading, i);
  if (doer !== undefined) return link(reading, i, doer, 'predicate');
  if (subject !== undefined) return link(reading, i, subject, 'predicate');
  const handedOn = throughGenericNoun(reading, i);
  if (handedOn !== undefined) return link(reading, i, handedOn, 'preposition');
  if (FEELINGS.test(lower) && JUDGING_PREPOSITIONS.has(tokens[i + 1]?.lower ?? '')) {
    const felt = objectAfter(reading, i + 1, 6);
    if (felt !== undefined) return link(reading, i, felt, 'preposition');
  }
  const shown = exclaimed(reading, i);
  if (shown !== undefined) return link(reading, i, shown, 'predicate');
  const verb = copula === undefined ? undefined : aspectVerb(reading, copula);
  if (verb !== undefined) return link(reading, i, verb, 'predicate');
  const got = FEELINGS.test(lower) ? bought(reading, i) : undefined;
  if (got !== undefined) return link(reading, i, got, 'preposition');
  if (copula !== undefined) return [];
  return link(reading, i, complemented(reading, i) ?? noted(reading, i), 'object');
}
