import type { Finding } from '../answer-types.js';
import type { Asking } from '../asking.js';
import { withoutNames } from '../question/without-names.js';
import { findHelp, helpSentences, ofTopic } from './find-help.js';
import { spokenTopic } from './spoken-topic.js';

/** Who asks how something is done, why it happens or how much is enough asks for advice, which is general, whichever product it is about. */
const ADVICE =
  /\bhow (?:do|can|should|could|to|come)\b(?! (?:people|owners|users|you (?:find|like|rate)|they)\b)|\bwhy\b|\bwhat (?:can|should|do|must|could) i (?:do|try|change|switch)\b|\bwhat (?:now|am i doing wrong|helps)\b|\b(?:any(?:thing)?|some) (?:tips?|advice|ideas?|i can (?:do|try))\b|\bget rid of\b|\bneed(?:s)? (?:\w+ing|to be)\b|怎么(?!样)|咋(?!样)|如何|为什么|为啥|(?:啥|什么)原因|(?:从哪|哪里|哪)[^，。？]{0,2}(?:查|下手|入手)|才够|够用?[吗不么]|够不够|顶得住|够使|要多[少大]|(?:占|吃掉?|用掉)多[少大]/u;

/** The topic says so much of what is asked, */
const LEAST_SAID = 15;
/** and so many times what the next one says. */
const LEAST_LEAD = 1.25;

/** What help says where advice is asked for, in words of a product's name or not; undefined where no topic speaks of it by far the most. */
export async function findAdvice(asking: Asking): Promise<Finding | undefined> {
  const { question, snapshot, reader, language } = asking;
  if (!ADVICE.test(question.normal)) return undefined;
  const topics = await reader.likelyTopics?.(withoutNames(question));
  if (topics === undefined) return undefined;
  const sentences = await helpSentences(snapshot, reader, language);
  const spoken = spokenTopic(question.units, sentences, topics.scores);
  if (spoken === undefined || spoken.says < LEAST_SAID || spoken.lead < LEAST_LEAD) return undefined;
  return findHelp(ofTopic(question, sentences, spoken.topic), language);
}
