import type { NodeId } from '../../../domain/ids.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { isAccessory } from '../../parse/categories/accessory.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';
import { sayNode } from '../../phrasing/display-words.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Change } from '../turns/change.js';
import { beginChanges } from './text-changes.js';

/** Words for the device that what is sought goes with: "a case for it", "its charger", 有它的壳吗, 给这款配个壳. */
const FOR_IT =
  /\b(?:for|fits?|with|to) (?:it|this|that|this one|that one|them)\b|\bits\b|[它]|这一?[个款台部](?!价)|[给配]/iu;

/**
 * What `text`, understood as `request` after `wishes`, decides where it seeks something that goes with `device`, the product that is spoken of or `isPlaced` by
 * its words ("a case for the first one"): a search of its own, for the budget and the wishes were those of the device. Undefined where it seeks
 * nothing of the kind.
 */
export function accessoryChanges(
  snapshot: Snapshot,
  text: string,
  request: ParsedRequest,
  wishes: Wishes,
  device: NodeId | undefined,
  isPlaced: boolean,
): readonly Change[] | undefined {
  const { category, products, intent } = request;
  if (device === undefined || category === null || wishes.category === null || products.length > 0)
    return undefined;
  if (intent === 'COMPARE' || intent === 'OTHER' || !isAccessory(category, wishes.category)) return undefined;
  if (!isPlaced && !FOR_IT.test(text)) return undefined;
  const { region } = wishes;
  return beginChanges({
    ...request,
    intent: 'ACCESSORY',
    products: [sayNode(snapshot, 'Product', device, 'en')],
    ...(request.region === undefined && region !== undefined && { region }),
  });
}
