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

/** Puts `product`, which is in the list, at `place`; what stands there and after it goes one down. */
export function pinStage(rule: MerchandisingRule, product: number, place: number): Stage {
  return {
    kind: 'PIN',
    rule: rule.id,
    reorder(list) {
      const places = [...list.keys()].filter((at) => list[at]?.product !== product);
      places.splice(
        place,
        0,
        list.findIndex((standing) => standing.product === product),
      );
      return { places };
    },
  };
}
