import type { NodeId } from '../../../domain/ids.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';
import { variantsOf } from '../../products/about-products.js';
import { findProducts } from '../../products/find-products.js';

/** Words that set the one product that they name against the one that is spoken of: "compare it with the Ebb 14", 跟Perch有什么区别, 和Ebb 14比呢. */
const COMPARES =
  /\b(?:compare[ds]?|comparison|versus|vs\.?|differ(?:s|ent|ences?)?)\b|比较(?:一下|下|看看)|对比|区别|差别|不同|(?:和|跟|与|同) *比|^ *比 *$/iu;
/** Words that tell to speak of what is named, or ask how it is on the whole. */
const TELLS =
  /\b(?:tell|about|say|know|think|details?|describe|introduce|information|info|opinions?|any good|how is|how's|how good)\b|介绍|说说|讲讲|聊聊|怎么样|如何|评价|口碑|好不好|了解|呢[?？。]?$|^(?:and|what about|how about)\b/iu;
/** Words that ask nothing more of a product than that. */
const NOTHING_MORE =
  /\b(?:and|so|but|ok|okay|then|well|what|how|about|can|could|would|with|the|this|that|tell|me|us|more|some(?:thing)?|any(?:thing)?|everything|show|please|looks?|is|are|was|of|like|think|thoughts?|opinions?|do|does|you|i|we|know|say|said|on|for|to|it|in|general|overall|details?|describe|introduce|information|info|good|have|has|got|d|s|ll|want|a|bit|little)\b|怎么样|如何|介绍|说说|讲讲|聊聊|了解|评价|口碑|好不好|好吗|详细|具体|一下|看看|关于|想|知道|能|可以|这[个款台部]?|[那呢你我给帮请跟和吧的吗\s,.;:!?'，。？！、]/giu;

/** `text` without the names of `request`. */
function withoutNames(text: string, { understood }: ParsedRequest): string {
  return understood
    .filter(({ kind }) => kind === 'PRODUCT' || kind === 'BRAND')
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** Whether `rest`, the words of a turn without the name of a product, asks nothing of it but how it is on the whole, or what was asked before. */
const asksNothingMore = (rest: string): boolean =>
  TELLS.test(rest.trim()) && rest.replaceAll(NOTHING_MORE, '') === '';

/**
 * The products that `text`, understood as `request`, asks about by one name: that one where it is to be told of ("tell me about the Ebb 13", Slab X2呢), and
 * before it the one that is `spoken` of (else the first of `shown`) where they are to be compared. None for a search.
 */
export function askedByName(
  snapshot: Snapshot,
  text: string,
  request: ParsedRequest,
  spoken: NodeId | undefined,
  shown: readonly NodeId[],
): readonly NodeId[] {
  if (request.intent === 'SIMILAR' || request.intent === 'ACCESSORY') return [];
  const named = findProducts(snapshot, request.products);
  const [one] = named;
  if (one === undefined || named.length > 1 || request.products.length > 1) return [];
  const rest = withoutNames(text, request);
  if (COMPARES.test(rest)) {
    const own = new Set(variantsOf(snapshot, one));
    const other = [spoken, ...shown].find((id) => id !== undefined && !own.has(id));
    return other === undefined ? [] : [other, one];
  }
  return asksNothingMore(rest) ? [one] : [];
}
