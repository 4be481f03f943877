import type { DisplayLanguage } from '../domain/localised-name.js';
import { praisedAs } from './praised-as.js';

/** The strongest fact behind a recommendation, in names of the reader's language. */
export type ReasonFact =
  | {
      readonly kind: 'feature';
      readonly feature: string;
      readonly own: string;
      /** How many people praise and fault the feature of the recommended product. */
      readonly positive: number;
      readonly negative: number;
    }
  | {
      readonly kind: 'interest';
      readonly interest: string;
      /** Whether the reader said so; else it only goes with what they asked for. */
      readonly isStated: boolean;
      readonly positive: number;
      readonly negative: number;
    }
  | { readonly kind: 'audience'; readonly audience: string }
  | { readonly kind: 'bought-together'; readonly own: string }
  | { readonly kind: 'accessory'; readonly own: string }
  | { readonly kind: 'works-with'; readonly own: string }
  | {
      /** People who bought in category `from` and then in category `to`. */
      readonly kind: 'bought-next';
      readonly from: string;
      readonly to: string;
      readonly buyers: number;
      readonly followers: number;
    }
  | { readonly kind: 'same-need'; readonly own: string; readonly need: string }
  /** How much dearer it is than `own`, in per cent; negative where cheaper. */
  | { readonly kind: 'near-price'; readonly own: string; readonly percent: number }
  | { readonly kind: 'successor'; readonly own: string }
  | { readonly kind: 'newer'; readonly own: string; readonly releasedOn: string }
  | {
      readonly kind: 'better-feature';
      readonly feature: string;
      readonly own: string;
      readonly positive: number;
      readonly negative: number;
      readonly ownPositive: number;
      readonly ownNegative: number;
    }
  | { readonly kind: 'same-line'; readonly own: string; readonly line: string }
  | { readonly kind: 'same-brand'; readonly own: string; readonly brand: string }
  | { readonly kind: 'liked-alike'; readonly own: string }
  | {
      readonly kind: 'people-like-you';
      readonly neighbours: number;
      /** What they and the reader share, and how many of them do: those that count most first. */
      readonly shared?: readonly { readonly own: string; readonly people: number }[];
    }
  | { readonly kind: 'popular-in-category'; readonly category: string; readonly people: number }
  | { readonly kind: 'popular'; readonly people: number }
  | { readonly kind: 'trending' }
  | { readonly kind: 'rated'; readonly rating: number; readonly reviews: number };

/** Whether the history is the reader's own or products that the request named. */
export type ReasonAddress = 'you' | 'product';

const share = (positive: number, negative: number): number => positive + negative;

/** `noun` with a or an, by its first letter. */
const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

const showedInterest = (people: number): string =>
  `${people} ${people === 1 ? 'person' : 'people'} showed interest in it`;

/** Products that a sentence names of what neighbours and the reader share. */
const NAMED_SHARED = 2;

/** What several of several people share: what one does would tell of that one. */
function sharedBySeveral({ shared = [] }: Extract<ReasonFact, { kind: 'people-like-you' }>): readonly {
  readonly own: string;
  readonly people: number;
}[] {
  return shared.filter(({ people }) => people > 1).slice(0, NAMED_SHARED);
}

function english(fact: ReasonFact, address: ReasonAddress): string {
  switch (fact.kind) {
    case 'feature': {
      const praise = `${fact.positive} of ${share(fact.positive, fact.negative)} opinions praise ${praisedAs(fact.feature, 'en')}`;
      return address === 'you'
        ? `${praise}, which is also praised in ${fact.own} that you showed interest in.`
        : `${praise}, as they do for ${fact.own}.`;
    }
    case 'interest':
      return fact.positive + fact.negative > 0
        ? `${fact.isStated ? `You care about ${fact.interest}: ` : ''}${fact.positive} of ${share(fact.positive, fact.negative)} opinions praise ${praisedAs(fact.interest, 'en')}.`
        : fact.isStated
          ? `It matches your interest in ${fact.interest}.`
          : `It goes with ${fact.interest}.`;
    case 'audience':
      return `It is said to suit ${withArticle(fact.audience)}.`;
    case 'bought-together':
      return `People who bought ${fact.own} also bought this.`;
    case 'accessory':
      return `Made for ${fact.own}.`;
    case 'works-with':
      return `Works with ${fact.own}.`;
    case 'bought-next':
      return `${fact.followers} of ${fact.buyers} people who bought ${withArticle(fact.from)} bought ${withArticle(fact.to)} after it.`;
    case 'same-need':
      return `Suits ${fact.need}, as ${fact.own} does.`;
    case 'near-price':
      return fact.percent === 0
        ? `It costs what ${fact.own} costs.`
        : `It costs ${Math.abs(fact.percent)}% ${fact.percent < 0 ? 'less' : 'more'} than ${fact.own}.`;
    case 'successor':
      return `It succeeds ${fact.own}.`;
    case 'newer':
      return `It came out on ${fact.releasedOn}, later than ${fact.own}.`;
    case 'better-feature':
      return `${fact.positive} of ${share(fact.positive, fact.negative)} opinions praise ${praisedAs(fact.feature, 'en')}; of ${fact.own} ${fact.ownPositive} of ${share(fact.ownPositive, fact.ownNegative)} do.`;
    case 'same-line':
      return `It belongs to the ${fact.line} line, like ${fact.own}.`;
    case 'same-brand':
      return `It is made by ${fact.brand}, like ${fact.own}.`;
    case 'liked-alike':
      return `People interested in ${fact.own} are interested in this as well.`;
    case 'people-like-you': {
      const people = `${fact.neighbours} ${fact.neighbours === 1 ? 'person' : 'people'} with interests like yours chose it`;
      const shared = sharedBySeveral(fact).map(
        ({ own, people: count }, place) =>
          `${count} ${place === 0 ? 'of them showed interest in' : 'in'} ${own}${place === 0 ? ' too' : ''}`,
      );
      return shared.length === 0 ? `${people}.` : `${people}: ${shared.join(', ')}.`;
    }
    case 'popular-in-category':
      return address === 'you'
        ? `${showedInterest(fact.people)}, and it is of a kind that you showed interest in: ${fact.category}.`
        : `${showedInterest(fact.people)}, and it is of the same kind: ${fact.category}.`;
    case 'popular':
      return `Popular: ${showedInterest(fact.people)}.`;
    case 'trending':
      return 'Much looked at and bought these days.';
    case 'rated':
      return fact.reviews > 0
        ? `Rated ${fact.rating.toFixed(1)} of 5 by ${fact.reviews} owners.`
        : 'Nobody has reviewed it yet.';
  }
}

function chinese(fact: ReasonFact, address: ReasonAddress): string {
  switch (fact.kind) {
    case 'feature': {
      const praise = `${share(fact.positive, fact.negative)}条评价中有${fact.positive}条称赞它${praisedAs(fact.feature, 'zh')}`;
      return address === 'you'
        ? `${praise}，您感兴趣的${fact.own}也因此受到好评。`
        : `${praise}，与${fact.own}一样。`;
    }
    case 'interest':
      return fact.positive + fact.negative > 0
        ? `${fact.isStated ? `您关注${fact.interest}：` : ''}${share(fact.positive, fact.negative)}条评价中有${fact.positive}条称赞它${praisedAs(fact.interest, 'zh')}。`
        : fact.isStated
          ? `符合您对${fact.interest}的兴趣。`
          : `适合${fact.interest}。`;
    case 'audience':
      return `据说适合${fact.audience}。`;
    case 'bought-together':
      return `购买${fact.own}的人也买了它。`;
    case 'accessory':
      return `专为${fact.own}配套的配件。`;
    case 'works-with':
      return `可与${fact.own}搭配使用。`;
    case 'bought-next':
      return `购买过${fact.from}的${fact.buyers}人中，有${fact.followers}人之后买了${fact.to}。`;
    case 'same-need':
      return `与${fact.own}一样适合${fact.need}。`;
    case 'near-price':
      return fact.percent === 0
        ? `价格与${fact.own}相同。`
        : `价格比${fact.own}${fact.percent < 0 ? '低' : '高'}${Math.abs(fact.percent)}%。`;
    case 'successor':
      return `它是${fact.own}的后继产品。`;
    case 'newer':
      return `${fact.releasedOn}上市，比${fact.own}更新。`;
    case 'better-feature':
      return `${share(fact.positive, fact.negative)}条评价中有${fact.positive}条称赞它${praisedAs(fact.feature, 'zh')}，${fact.own}为${share(fact.ownPositive, fact.ownNegative)}条中的${fact.ownPositive}条。`;
    case 'same-line':
      return `与${fact.own}同属${fact.line}系列。`;
    case 'same-brand':
      return `与${fact.own}同为${fact.brand}出品。`;
    case 'liked-alike':
      return `对${fact.own}感兴趣的人也关注它。`;
    case 'people-like-you': {
      const people = `${fact.neighbours}位与您兴趣相近的人选择了它`;
      const shared = sharedBySeveral(fact).map(
        ({ own, people: count }, place) =>
          `${place === 0 ? '其中' : ''}${count}位${place === 0 ? '也' : ''}关注${own}`,
      );
      return shared.length === 0 ? `${people}。` : `${people}：${shared.join('，')}。`;
    }
    case 'popular-in-category':
      return address === 'you'
        ? `${fact.people}人对它感兴趣，它属于您关注的类别：${fact.category}。`
        : `${fact.people}人对它感兴趣，且属于同一类别：${fact.category}。`;
    case 'popular':
      return `热门：${fact.people}人对它感兴趣。`;
    case 'trending':
      return '近期关注和购买的人很多。';
    case 'rated':
      return fact.reviews > 0
        ? `${fact.reviews}位用户平均评分${fact.rating.toFixed(1)}（满分5分）。`
        : '尚无用户评价。';
  }
}

/** One sentence that says `fact`, and nothing that is not in it. */
export function reasonSentence(fact: ReasonFact, language: DisplayLanguage, address: ReasonAddress): string {
  return language === 'zh' ? chinese(fact, address) : english(fact, address);
}
