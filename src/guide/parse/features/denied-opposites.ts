import type { RequestText } from '../text/request-text.js';
import type { FoundFeature } from './found-feature.js';

/** A quality that is denied, and the feature that its opposite is wished by. */
interface DeniedOpposite {
  readonly words: RegExp;
  /** Absent where no feature is: a large one. */
  readonly wish?: string;
  /** What the words were read as otherwise. */
  readonly not: readonly string[];
  /** Kinds of goods that it is not said of so. */
  readonly except?: readonly string[];
}

const NOT_EN =
  "\\b(?:not|no|never|nothing|avoid|(?:don|doesn|isn|won|shouldn|mustn)'?t(?: (?:want|need|like|buy|be))?)(?: (?:a|an|any|anything|something|too|so|very|that|overly|super|really|want|be|one)){0,3} ";
const NOT_ZH = '(?:除了|除开|不要|(?<!特|区|级|性)别要?|不想要?|不喜欢|不买|不是|拒绝)(?:那么|这么|特别|太)?';

const OPPOSITES: readonly DeniedOpposite[] = [
  {
    words: new RegExp(`${NOT_ZH}小(?:手机|平板|电脑|笔记本|相机|音箱|手表|耳机)`, 'gu'),
    not: ['size'],
  },
  {
    words: new RegExp(
      `${NOT_EN}(?:big|huge|large|giant|massive|enormous|oversized)(?= ?$| ?[.,;!?]| (?:phones?|tablets?|laptops?|cameras?|speakers?|ones?|watch(?:es)?|headphones?|screens?|displays?|things?)\\b)|${NOT_ZH}(?:大(?:屏幕?|手机|平板|电脑|笔记本|相机|音箱|手表|耳机|尺寸|块头|个头)|大的(?=$|[，。,手平电笔相音耳]))`,
      'gu',
    ),
    wish: 'size',
    not: ['screen'],
  },
  {
    words: new RegExp(
      `${NOT_EN}(?:thick|fat|chunky)(?= ?$| ?[.,;!?]| (?:phones?|tablets?|laptops?|ones?)\\b)|${NOT_ZH}厚的?(?=$|[，。,手平电笔])`,
      'gu',
    ),
    wish: 'size',
    not: [],
  },
  {
    words: new RegExp(`${NOT_EN}loud\\b`, 'gu'),
    wish: 'fan noise',
    not: ['sound', 'fan noise'],
    except: ['speaker', 'headphone', 'earbud', 'phone', 'tv'],
  },
  {
    words: new RegExp(`${NOT_EN}(?:fragile|flimsy|delicate)\\b`, 'gu'),
    wish: 'durability',
    not: [],
  },
  {
    words: new RegExp(`${NOT_EN}(?:dark|dim) (?:screen|display|panel)s?\\b|${NOT_ZH}暗的?屏幕?`, 'gu'),
    wish: 'screen',
    not: [],
  },
];

/**
 * `features` with what is wished where its opposite is denied: "not a big phone" and 不要大屏手机 wish a small one, and refuse no good screen; "no
 * loud laptop" wishes for little fan noise and no loud sound.
 */
export function withDeniedOpposites(
  { matched }: RequestText,
  features: readonly FoundFeature[],
  category: string | null,
): FoundFeature[] {
  return OPPOSITES.reduce<FoundFeature[]>(
    (found, { words, wish, not, except = [] }) => {
      if (category !== null && except.includes(category)) return found;
      return [...matched.matchAll(words)].reduce((now, { index, 0: written }) => {
        const end = index + written.length;
        const kept = now.filter(
          ({ start, end: last, listed }) => start >= end || last <= index || !not.includes(listed),
        );
        if (wish === undefined || kept.some(({ listed, stance }) => listed === wish && stance === 'want'))
          return kept;
        return [...kept, { start: index, end, name: wish, listed: wish, stance: 'want' as const }];
      }, found);
    },
    [...features],
  );
}
