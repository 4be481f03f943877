import type { Asking } from '../asking.js';
import { NUMBER, NUMBER_ASKED } from '../question/asks-number.js';
import { PROCEDURE } from '../question/needs-product.js';
import type { AskedUnit } from '../question/read-question.js';
import { asksAbility, asksExistence, asksJudgement } from '../question/unit-weights.js';
import { type RankedSentence, unitMatch } from '../sentences/rank-sentences.js';
import type { ReadSentence } from '../sentences/read-sentences.js';
import type { Topic } from '../words/topic-lexicon.js';
import { likeness, type Meanings } from './meanings.js';
import { answersTopic, type QuestionMeaning } from './question-meaning.js';

/** What is asked, with all that its sentences are judged by. */
export interface Judged {
  readonly question: Asking['question'];
  readonly meaning: QuestionMeaning;
  readonly meanings: Meanings;
}

/** From this coverage on a sentence answered before sentences were judged. */
const COVERED = 0.65;
const ELSEWHERE = 0.5;
const MEANT = 0.7;
const SURE = 0.9;
const HAN = /\p{Script=Han}/u;
const LATIN_LENGTH = 2.5;
const MOST = 6;
/** What weighs less is not missed. */
const LEAST_WEIGHT = 0.1;
const TABLE = /^[^:：]{2,30}[:：]/u;

const isTopic = ({ topics }: AskedUnit, kinds: RegExp): boolean => topics.some((topic) => kinds.test(topic));

/** How much of a word without a topic a sentence says by what the word tells of. */
function meant(unit: AskedUnit, sentence: ReadSentence, { meaning }: Judged): number {
  let best = 0;
  for (const [topic, share] of meaning.units.get(unit) ?? [])
    best = Math.max(best, Math.min(1, 2 * share) * answersTopic(topic, sentence.topics));
  return MEANT * best;
}

const kept = new WeakMap<Meanings, WeakMap<ReadonlySet<string>, ReadonlyMap<Topic, number>>>();

/** What a sentence tells of; kept as long as its stems, which are those of its text as it was read first. */
function meaningOf({ normal, stems }: ReadSentence, meanings: Meanings): ReadonlyMap<Topic, number> {
  let own = kept.get(meanings);
  if (own === undefined) kept.set(meanings, (own = new WeakMap()));
  const known = own.get(stems) ?? meanings.of(normal);
  own.set(stems, known);
  return known;
}

/** The signs that a sentence answers a question, by name; what they are worth is learned. */
export const EVIDENCE_SIGNS = [
  'coverage',
  'covered',
  'direct',
  'sure',
  'missing',
  'missing topics',
  'missing name',
  'feature',
  'thing',
  'word',
  'units',
  'weight',
  'expected',
  'expected most',
  'alike',
  'soft',
  'number',
  'judged',
  'review judged',
  'existence',
  'existence missing',
  'existence alike',
  'existence sure',
  'help',
  'help covered',
  'review',
  'procedure',
  'length',
  'table',
  'topics',
  'rank',
  'meaning',
  'meaning expected',
  'alike covered',
  'support',
  'support judged',
  'least',
  'ability',
  'ability least',
] as const;

/**
 * The signs of {@link EVIDENCE_SIGNS} for one sentence, in their order: how much of what is asked it says by the very words, by topics and
 * by what the words tell of; what is missing, and the part of it that is said least; the form of the question; the kind of the text; its rank among others
 * (`best`, the greatest score) and how many texts speak of what is asked (`support`).
 */
export function evidenceSigns(
  judged: Judged,
  { sentence, coverage, score }: RankedSentence,
  { best, support }: { readonly best: number; readonly support: number },
): number[] {
  const { question, meaning, meanings } = judged;
  const { units, normal } = question;
  let [total, direct, sure, soft, missing, missingTopics, missingName] = [0, 0, 0, 0, 0, 0, 0];
  let [feature, thing, word] = [0, 0, 0];
  let least: number | undefined;
  for (const unit of units) {
    const here = unitMatch(unit, sentence);
    const elsewhere = unitMatch(unit, sentence.whole);
    const { weight } = unit;
    total += weight;
    direct += weight * here;
    if (here >= SURE) sure += weight;
    const said = Math.max(
      here,
      ELSEWHERE * elsewhere,
      unit.topics.length > 0 ? 0 : meant(unit, sentence, judged),
    );
    soft += weight * said;
    if (weight >= LEAST_WEIGHT) least = Math.min(least ?? 1, said);
    if (isTopic(unit, /^[sf]:/u)) feature = Math.max(feature, here);
    if (isTopic(unit, /^[gn]:/u)) thing = Math.max(thing, here);
    if (unit.topics.length === 0) word += weight * here;
    if (here > 0 || elsewhere > 0) continue;
    missing = Math.max(missing, weight);
    if (isTopic(unit, /^[sfg]:/u)) missingTopics += weight;
    if (unit.isNamed === true && unit.topics.length === 0) missingName = 1;
  }
  const whole = Math.max(total, 1e-9);
  let [expected, expectedMost] = [0, 0];
  for (const [topic, share] of meaning.topics) {
    const said = share * answersTopic(topic, sentence.topics);
    expected += said;
    expectedMost = Math.max(expectedMost, said);
  }
  expected /= Math.max(meaning.sum, 1e-9);
  const alike = likeness(meaning.topics, meaningOf(sentence, meanings));
  const isHelp = Number(sentence.node.id.startsWith('help'));
  const isReview = Number(sentence.node.id.startsWith('review:'));
  const isJudgement = Number(asksJudgement(normal));
  const isExistence = Number(asksExistence(normal));
  const isAbility = Number(asksAbility(normal));
  const number = !NUMBER_ASKED.test(normal) ? 0 : NUMBER.test(sentence.normal) ? 1 : -1;
  const length = Math.log(1 + sentence.normal.length / (HAN.test(sentence.normal) ? 1 : LATIN_LENGTH));
  return [
    coverage,
    Number(coverage >= COVERED),
    direct / whole,
    sure / whole,
    missing,
    missingTopics,
    missingName,
    feature,
    thing,
    Math.min(2, word),
    Math.min(MOST, units.length),
    Math.min(MOST, total),
    expected,
    expectedMost,
    alike,
    soft / whole,
    number,
    isJudgement,
    isJudgement * isReview,
    isExistence,
    isExistence * missing,
    isExistence * alike,
    isExistence * (sure / whole),
    isHelp,
    isHelp * coverage,
    isReview,
    Number(PROCEDURE.test(normal)),
    length,
    Number(isReview === 0 && TABLE.test(sentence.normal)),
    Math.min(MOST, sentence.topics.size),
    best === 0 ? 0 : score / best,
    meaning.most,
    meaning.most * expected,
    alike * coverage,
    support,
    support * isJudgement,
    least ?? 0,
    isAbility,
    isAbility * (least ?? 0),
  ];
}
