import type { DisplayLanguage } from '../../../../src/domain/localised-name.js';
import { converse, type DialogueReply } from '../../../../src/guide/dialogue/converse.js';
import type { Turn } from '../../../../src/guide/dialogue/turns/turn.js';
import type { GuideSettings } from '../../../../src/guide/page/guidance.js';
import { SAMPLE_NOW, type SampleRecommender } from '../../recommend/sample-recommender.js';

/** What a conversation in the sample shop has come to in which `texts` (one at least) were said; in Chinese where one has a Chinese character, unless told. */
export async function sayAll(
  { recommender }: SampleRecommender,
  texts: readonly string[],
  language: DisplayLanguage = /\p{Script=Han}/u.test(texts.join('')) ? 'zh' : 'en',
  more: Pick<GuideSettings, 'describe' | 'user'> = {},
): Promise<{ turns: readonly Turn[]; reply: DialogueReply; language: DisplayLanguage }> {
  let turns: readonly Turn[] = [];
  let reply: DialogueReply | undefined;
  for (const text of texts)
    ({ turns, reply } = await converse(
      recommender,
      turns,
      { kind: 'text', text },
      { language, first: 5, now: SAMPLE_NOW, key: '', ...more },
    ));
  if (reply === undefined) throw new Error('nothing was said');
  return { turns, reply, language };
}
