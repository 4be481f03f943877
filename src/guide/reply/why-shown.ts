import type { Guidance } from '../page/guidance.js';
import { sayNode } from '../phrasing/display-words.js';
import type { DirectReplyOptions } from './direct-reply-types.js';

/** "Why this one?", 为什么推荐它. */
const WHY =
  /^(?:(?:and|but|so|ok|okay),? )?why(?: (?:the hell|on earth|the heck))?(?: (?:would|should) (?:i|we|anyone) (?:want|buy|take|get|choose|need)| (?:do|did|would) you (?:recommend|suggest|show|pick|choose)| (?:recommend|is|choose|pick))?(?: (?:that|this|it)(?: one)?)?(?: (?:first|recommended|suggested|at the top|number one))?\s*[?.!]*$|^(?:那)?(?:你们?)?[为凭](?:什么|啥)(?:要|会|给我|首先)*(?:推荐|首选|选|推|是)?(?:给我)?(?:它|这一?[个款台部])?(?:呢|啊)?\s*[?？。]*$/iu;

/** Why the one product that is meant is shown, as its page tells; undefined where something else is asked or the page has it not. */
export function whyShown(
  { page }: Partial<Pick<Guidance, 'page'>>,
  {
    snapshot,
    text,
    language,
    meant = [],
  }: Pick<DirectReplyOptions, 'snapshot' | 'text' | 'language' | 'meant'>,
): string | undefined {
  if (meant.length !== 1 || !WHY.test(text.trim())) return undefined;
  const shown = page?.recommendations.find(({ product }) => product === meant[0]);
  if (shown === undefined || shown.reason === '') return undefined;
  const name = sayNode(snapshot, 'Product', shown.product, language);
  return language === 'zh' ? `${name}：${shown.reason}` : `${name}: ${shown.reason}`;
}
