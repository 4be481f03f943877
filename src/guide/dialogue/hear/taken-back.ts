import type { ParsedRequest, SpecificationWish, UnderstoodKind } from '../../parse/parsed-request.js';
import { chipsOf } from '../../wishes/chips.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Change } from '../turns/change.js';
import { withoutAsides } from './said-aside.js';

/** Wishes that words take back, and where those words are. */
export interface TakenBack {
  readonly start: number;
  readonly end: number;
  readonly changes: readonly Change[];
}

const CLAUSE = /[^,.;!?，。；！？]{2,80}/gu;
const LEAD_EN = String.raw`^ ?(?:(?:ok|okay|so|and|but|well|actually|no|please|sorry|then|also|maybe|just|you can|i can|we can|let's) ){0,3}`;
const NAME_EN = String.raw`(?:about )?(?:the |an? |my |any |it for |it to be )?(.{2,40}?)(?: (?:any ?more|after all|anyway|at all|then|please|now|though|requirement|part|filter|condition|from the list))?$`;
const LEAD_ZH = String.raw`^ ?(?:那么?|就|还是|算了|我|请|帮我|嗯|先|其实|可以){0,3}`;
const END_ZH = '(?:这个|这条|那个|的)?(?:条件|要求|限制|选项)?(?:了|吧|啊|啦|也行|也可以)?$';
/** Words by which something need not be any more. */
const FREES: readonly RegExp[] = [
  new RegExp(`${LEAD_EN}(?:forget|ignore|skip|never ?mind) ${NAME_EN}`, 'u'),
  new RegExp(
    `${LEAD_EN}(?:i|we|he|she|they) (?:really |actually )?(?:don't|dont|do not|doesn't|does not|no longer|won't) (?:really |actually )?(?:need|require) ${NAME_EN}`,
    'u',
  ),
  new RegExp(
    `${LEAD_EN}(?:it|they) (?:doesn't|does not|don't|do not|needn't) (?:have to |need to )?(?:be|have|support) (?:for )?${NAME_EN}`,
    'u',
  ),
  /^ ?(?:the )?(.{2,40}?) (?:is|are) (?:no longer|not|not really) (?:needed|necessary|required|important)(?: any ?more| after all)?$/u,
  new RegExp(
    `${LEAD_ZH}(?:不需要|不用|不必|用不着|无需|不一定要|不一定得|不非要|没必要|不要求)(?:是|有|带|用来|拿来|给)?(.{2,20}?)${END_ZH}`,
    'u',
  ),
  /^ ?(.{2,20}?)(?:就|都|也)?(?:不需要了?|不用了|算了|可以不要|没必要了?|不必了|无所谓了?)$/u,
  new RegExp(`${LEAD_ZH}(?:忘了|忘掉|不考虑|不管)(?:这个|那个)?(.{2,20}?)${END_ZH}`, 'u'),
];
/** Words by which it goes; of what may be refused they refuse it. */
const REMOVES: readonly RegExp[] = [
  new RegExp(
    `${LEAD_EN}(?:remove|drop|delete|scrap|cancel|clear|lose|ditch|take (?:off|out|away)|leave (?:off|out)|get rid of|(?:it's |it is |they're |they are )?not(?: really| actually)? for|no|(?:i|we) (?:don't|do not|no longer) want) ${NAME_EN}`,
    'u',
  ),
  new RegExp(
    `${LEAD_EN}(?:take|leave) (?:the |my )?(.{2,40}?) (?:off|out|away)(?: again| please| then)?$`,
    'u',
  ),
  new RegExp(
    `${LEAD_ZH}(?:去掉|去除|取消|删掉|删除|拿掉|撤掉|不要|不想要)(?:这个|那个)?(.{2,20}?)${END_ZH}`,
    'u',
  ),
  new RegExp(`${LEAD_ZH}把(.{2,20}?)(?:去掉|删掉|删了|取消|拿掉|撤掉|去了)(?:了|吧|啊)?$`, 'u'),
  new RegExp(`${LEAD_ZH}不(?:再|是|用来|拿来|为了|给){0,2}(.{2,20}?)(?:用|看|戴)?了$`, 'u'),
  /^ ?(.{2,20}?)(?:就|都|也)?(?:不要了|去掉吧?|取消吧?|删掉吧?)$/u,
];
const REMOVED: ReadonlySet<UnderstoodKind> = new Set(['SPECIFICATION', 'NEED', 'AUDIENCE']);
const FREED: ReadonlySet<UnderstoodKind> = new Set([...REMOVED, 'FEATURE', 'BRAND']);

/** Whether the measures are of one specification and have a value in common, where both have one. */
function isSameMeasure(one: SpecificationWish, other: SpecificationWish): boolean {
  if (one.name !== other.name) return false;
  const of = ({ value, min, max }: SpecificationWish): unknown[] =>
    [value, min, max].filter((bound) => bound !== undefined);
  return of(one).some((bound) => of(other).includes(bound));
}

/** The ids of the chips, wished and not refused, that `request` would make, those of `wishes` where a measure is the same. */
function namedIn(request: ParsedRequest, wishes: Wishes): Set<string> {
  const { specifications, features, needs, audience, brands } = request;
  return new Set([
    ...needs.map((value) => `need:${value}`),
    ...features.want.map((value) => `feature:${value}`),
    ...brands.want.map((value) => `brand:${value}`),
    ...(audience === null ? [] : [`audience:${audience}`]),
    ...specifications.map((one) =>
      wishes.specifications.some((wish) => isSameMeasure(one, wish)) ? `specification:${one.name}` : 'other',
    ),
  ]);
}

/**
 * The first wish of `wishes` that `text` takes back, named by the words that wish it, in both languages: "forget oled", "I don't need it for gaming", "not
 * for kids any more", 去掉OLED, 不剪视频了. `understand` reads what is named, as a request would; what stands in no wish, or holds more than wishes that may be
 * taken back, is undefined. What may be refused (a feature, a maker) is taken back only by words that it need not be any more. Never throws.
 */
export function readTakenBack(
  text: string,
  wishes: Wishes,
  understand: (text: string) => ParsedRequest,
): TakenBack | undefined {
  for (const { index, 0: words } of text.slice(0, 500).matchAll(CLAUSE)) {
    const clause = words.toLowerCase().replaceAll('’', "'").trimEnd();
    const isFreed = FREES.find((pattern) => pattern.test(clause));
    const pattern = isFreed ?? REMOVES.find((one) => one.test(clause));
    const named = pattern?.exec(clause)?.[1];
    if (named === undefined) continue;
    const request = withoutAsides(understand(named));
    if (request.notUnderstood.length > 0 || request.price !== null || request.products.length > 0) continue;
    const ids = namedIn(request, wishes);
    const kinds = isFreed === undefined ? REMOVED : FREED;
    const chips = chipsOf(wishes).filter(({ id, kind }) => kinds.has(kind) && ids.has(id));
    if (chips.length > 0 && chips.length === ids.size)
      return {
        start: index,
        end: index + words.length,
        changes: chips.map(({ id }) => ({ kind: 'drop', chip: id })),
      };
  }
  return undefined;
}
