import { registerEnumType } from 'type-graphql';
import type { RuleAction } from '../../recommend/control/merchandising-rule.js';

export const RuleActionEnum = {
  BOOST: 'BOOST',
  BURY: 'BURY',
  PIN: 'PIN',
  CAP: 'CAP',
  EXCLUDE: 'EXCLUDE',
} as const satisfies Record<RuleAction, RuleAction>;
registerEnumType(RuleActionEnum, {
  name: 'RuleAction',
  description: 'What a rule of the shop does with its products.',
  valuesConfig: {
    BOOST: { description: 'Adds `value` to their scores, as a contribution of its own.' },
    BURY: { description: 'Takes `value` from their scores, as a contribution of its own.' },
    PIN: { description: 'Puts the best of them at rank `value`.' },
    CAP: { description: 'Lets no more than `value` of them stand before others.' },
    EXCLUDE: { description: 'Never shows them.' },
  },
});
