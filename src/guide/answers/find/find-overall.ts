import { keyOf } from '../../../domain/ids.js';
import { sayNumber } from '../../phrasing/display-words.js';
import type { Claim, Finding } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { opinionOn } from './opinion-on.js';

const BLAME =
  /\b(?:complain\w*|complaints?|downsides?|drawbacks?|cons|weakness(?:es)?|weak (?:point|spot)s?|worst|hate[ds]?|dislike\w*|problems?|issues?|faults?|flaws?|annoy\w*|bad about|wrong with)\b|缺点|槽点|吐槽|抱怨|不足|毛病|差评|不满|短板|讨厌|不喜欢|骂|嫌弃/u;
const PRAISE =
  /\b(?:praise\w*|pros|strengths?|strong points?|best (?:thing|part|feature)s?|like (?:most|best)|love|good about|upsides?|advantages?)\b|优点|好评|亮点|夸|优势|喜欢什么|长处/u;
const OVERALL =
  /\b(?:any good|good (?:buy|choice|phone|one)|what do (?:people|owners|buyers|reviewers|customers|users) (?:think|say)|overall|in general|worth (?:it|buying|getting)|is it good|how good is|reviews?|ratings?|rated|stars|score)\b|怎么样|咋样|如何|评价|好不好|值得买|值不值|口碑|评分|好用吗/u;
/** How many texts there are, and nothing of what they say. */
const COUNTED =
  /\bhow many (?:reviews?|ratings?|stars|people (?:have )?(?:rated|reviewed|scored))\b|(?:多少|几)[条个篇]?(?:用户)?(?:评价|评论|点评|评分)|(?:评价|评论|点评)(?:一共|总共)?(?:有)?(?:多少|几)[条个篇]?|(?:多少|几个)人(?:评价|评论|点评|打分|评分)/u;
const FEATURES = 3;

function byVotes(asking: Asking, subject: Subject, side: 'positive' | 'negative'): string[] {
  const counts = new Map<string, number>();
  for (const variant of subject.variants)
    for (const { type, to, properties } of asking.facts.out.get(variant) ?? [])
      if (type === 'HAS_FEATURE' && Number(properties[side] ?? 0) > 0)
        counts.set(
          to,
          (counts.get(to) ?? 0) +
            Number(properties[side]) -
            0.25 * Number(properties[side === 'positive' ? 'negative' : 'positive'] ?? 0),
        );
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id]) => keyOf(id as Parameters<typeof keyOf>[0]).replaceAll('-', ' '));
}

/** What owners think of a product as a whole: stars, and what is praised or found fault with most. */
export async function findOverall(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, snapshot, language } = asking;
  const [blame, praise, said] = [BLAME, PRAISE, OVERALL].map((pattern) => pattern.test(question.normal));
  const counted = COUNTED.exec(question.normal);
  const overall = said || counted !== null;
  // By the words as written: a stem is none of them.
  const rest = question.units.filter(({ start, end, weight }) => {
    const written = question.normal.slice(start, end);
    if (counted !== null && start < counted.index + counted[0].length && end > counted.index) return false;
    return weight >= 0.5 && ![BLAME, PRAISE, OVERALL].some((pattern) => pattern.test(written));
  });
  const [subject] = subjects;
  if (subject === undefined || rest.length > 0 || !(blame || praise || overall)) return undefined;
  const words = ANSWER_WORDS[language];
  const sides = [
    ...(blame && !praise ? [] : (['positive'] as const)),
    ...(praise && !blame ? [] : (['negative'] as const)),
  ];
  const claims: Claim[] = [];
  for (const side of sides) {
    for (const feature of byVotes(asking, subject, side).slice(0, sides.length > 1 ? 2 : FEATURES)) {
      const claim = await opinionOn(asking, subject, feature);
      if (claim !== undefined && !claims.some(({ text }) => text === claim.text)) claims.push(claim);
    }
  }
  if (claims.length === 0) return undefined;
  const table = snapshot.table('Product');
  const card = table.card(table.indexOf(subject.product));
  const [stars, count] = [card.ratingAverage, card.reviewCount];
  if (overall && typeof stars === 'number' && typeof count === 'number') {
    const citations = claims.flatMap((claim) => claim.citations.slice(0, 1));
    const rated = { text: words.rated(subject.name, sayNumber(stars, language), count), citations };
    if (counted !== null) return { status: 'ANSWERED', claims: [rated], confidence: 0.9 };
    claims.unshift(rated);
  }
  return { status: 'ANSWERED', claims, confidence: 0.9 };
}
