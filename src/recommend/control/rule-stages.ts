import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { capGroups } from '../../rank/selectors/cap-groups.js';
import { type MerchandisingRule, ruleTest } from './merchandising-rule.js';
import type { Stage } from './run-stages.js';

/** Keeps more than the rule's number of its products from standing before others. */
export function capStage(snapshot: Snapshot, rule: MerchandisingRule): Stage {
  const test = ruleTest(snapshot, rule);
  return {
    kind: 'RULE_CAP',
    rule: rule.id,
    reorder: (list) => ({
      places: capGroups(
        list.map(({ product }) => (test(product) ? [0] : [])),
        Math.max(0, Math.floor(rule.value)),
      ),
    }),
  };
}

/** A product that a rule puts at a place, counted from the first of the page. */
export interface Pin {
  readonly rule: MerchandisingRule;
  readonly product: number;
  readonly place: number;
}

/** Where a product stood and where it stands. */
interface Move {
  readonly rule: NodeId;
  readonly from: number;
  readonly to: number;
}

/** The first of `pins` that went past what went from `from` to `to`: from below it to above it, or the other way. */
function passing(pins: readonly Move[], from: number, to: number): NodeId | undefined {
  return pins.find((pin) => (to > from ? pin.from > from && pin.to < to : pin.from < from && pin.to > to))
    ?.rule;
}

/**
 * Takes all pinned products, which are in the list, out and puts them in again from the top down, so that none pushes
 * another from its place: a second one for a place comes after the first, and what lies beyond the list comes at its end.
 */
export function pinStage(pins: readonly Pin[]): Stage {
  const placed = [...pins].sort((a, b) => a.place - b.place);
  return {
    kind: 'PIN',
    reorder(list) {
      const standing = new Map(list.map(({ product }, at) => [product, at]));
      const pinned = new Map(placed.map((pin) => [standing.get(pin.product) as number, pin]));
      const places = [...list.keys()].filter((at) => !pinned.has(at));
      const moves: Move[] = [];
      let next = 0;
      for (const [from, { rule, place }] of pinned) {
        const to = Math.min(Math.max(place, next), places.length);
        places.splice(to, 0, from);
        moves.push({ rule: rule.id, from, to });
        next = to + 1;
      }
      return {
        places,
        rules: places.map((from, to) => pinned.get(from)?.rule.id ?? passing(moves, from, to)),
      };
    },
  };
}
