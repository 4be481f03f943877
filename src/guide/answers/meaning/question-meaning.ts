import type { AskedUnit, Question } from '../question/read-question.js';
import { partsOf, type Topic, wholesOf } from '../words/topic-lexicon.js';
import type { Meanings } from './meanings.js';

/** How much a part of what is asked answers, and the whole that it is part of. */
const PART = 0.75;
const WHOLE = 0.3;
/** Less of a topic than this in a question is chance. */
const LEAST = 0.02;

/** What a question tells of by the words of others, names left out. */
export interface QuestionMeaning {
  readonly topics: ReadonlyMap<Topic, number>;
  /** Sum and greatest of `topics`. */
  readonly sum: number;
  readonly most: number;
  /** The same of each unit, by its own words alone. */
  readonly units: ReadonlyMap<AskedUnit, ReadonlyMap<Topic, number>>;
}

function answersOf(topic: Topic): ReadonlyMap<Topic, number> {
  const answers = new Map<Topic, number>([[topic, 1]]);
  if (!topic.startsWith('f:')) return answers;
  const name = topic.slice(2);
  for (const whole of wholesOf(name).slice(1)) answers.set(`f:${whole}`, WHOLE);
  for (const part of partsOf(name)) if (part !== name) answers.set(`f:${part}`, PART);
  return answers;
}

const known = new Map<Topic, ReadonlyMap<Topic, number>>();

/** What of `topic` is answered by what speaks of other topics; the topics of the vocabulary are few, each is kept. */
function answeredBy(topic: Topic): ReadonlyMap<Topic, number> {
  const answers = known.get(topic) ?? answersOf(topic);
  known.set(topic, answers);
  return answers;
}

const told = (topics: ReadonlyMap<Topic, number>): ReadonlyMap<Topic, number> =>
  new Map([...topics].filter(([, share]) => share >= LEAST));

/** What `question` tells of by `meanings`. */
export function questionMeaning(
  { normal, names }: Question,
  units: readonly AskedUnit[],
  meanings: Meanings,
): QuestionMeaning {
  const left = normal.split('');
  for (const { start, end } of [...names.named, ...names.unknown]) left.fill(' ', start, end);
  const topics = told(meanings.of(left.join('')));
  const shares = [...topics.values()];
  return {
    topics,
    sum: shares.reduce((sum, share) => sum + share, 0),
    most: shares[0] ?? 0,
    units: new Map(
      units.filter((unit) => unit.topics.length === 0).map((unit) => [unit, told(meanings.of(unit.word))]),
    ),
  };
}

/** The greatest part of `topic` that something about `topics` answers, 0 to 1. */
export function answersTopic(topic: Topic, topics: ReadonlySet<Topic>): number {
  let best = 0;
  const answers = answeredBy(topic);
  for (const said of topics) best = Math.max(best, answers.get(said) ?? 0);
  return best;
}
