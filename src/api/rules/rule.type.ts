import { Field, Float, ObjectType } from 'type-graphql';
import type { Properties } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { RULE_ACTIONS, type RuleAction } from '../../recommend/control/merchandising-rule.js';
import { NamedType } from '../shared/named.type.js';
import { NodeType } from '../shared/node.type.js';
import { numberOf, oneOf, textOf } from '../shared/properties.js';
import { RuleActionEnum } from './rule-action.enum.js';

@ObjectType('Rule', {
  implements: [NodeType, NamedType],
  description:
    'What merchandisers want of an order: which products, what is done with them, from when until when.',
  simpleResolvers: true,
})
export class RuleType extends NamedType {
  constructor(
    id: NodeId,
    private readonly card: Properties,
  ) {
    super(id, card);
  }

  @Field(() => RuleActionEnum, { nullable: true, description: 'What it does.' })
  get action(): RuleAction | undefined {
    return oneOf(RULE_ACTIONS, this.card.action);
  }

  @Field(() => Float, { description: 'By how much, at which rank, or how many; see the action.' })
  get value(): number {
    return numberOf(this.card, 'value') ?? 1;
  }

  @Field(() => String, { description: 'Which products, as JSON: a filter in ids, and `products`.' })
  get filter(): string {
    return textOf(this.card, 'filter') ?? '{}';
  }

  @Field(() => String, { nullable: true, description: 'From when it holds, ISO 8601 in UTC.' })
  get startsAt(): string | undefined {
    return textOf(this.card, 'startsAt');
  }

  @Field(() => String, { nullable: true, description: 'Until when it holds, ISO 8601 in UTC.' })
  get endsAt(): string | undefined {
    return textOf(this.card, 'endsAt');
  }

  @Field(() => Boolean, { description: 'Whether it was ended for good.' })
  get isRetired(): boolean {
    return this.card.retired === true;
  }
}
