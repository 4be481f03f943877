import { Field, Int, ObjectType } from 'type-graphql';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { RuleAction } from '../../recommend/control/merchandising-rule.js';
import type { AppliedRule, RuleMove } from '../../recommend/recommendation.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { RuleType } from './rule.type.js';
import { RuleActionEnum } from './rule-action.enum.js';

@ObjectType('RuleMove', {
  description: 'What a rule did to one product of an answer.',
  simpleResolvers: true,
})
export class RuleMoveType {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly move: RuleMove,
  ) {}

  @Field(() => ProductType, { description: 'The product.' })
  get product(): ProductType {
    return new ProductType(this.snapshot, this.snapshot.table('Product').indexOf(this.move.product));
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Rank without the rule; null where that is beyond what was looked at.',
  })
  get fromRank(): number | undefined {
    return this.move.fromRank;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Rank with it; null for what is not shown because of it.',
  })
  get toRank(): number | undefined {
    return this.move.toRank;
  }
}

@ObjectType('AppliedRule', {
  description: 'A rule of the shop that changed an answer.',
  simpleResolvers: true,
})
export class AppliedRuleType {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly applied: AppliedRule,
  ) {}

  @Field(() => RuleType, { description: 'The rule.' })
  get rule(): RuleType {
    const table = this.snapshot.table('Rule');
    const { rule } = this.applied;
    return new RuleType(rule, table.card(table.indexOf(rule)));
  }

  @Field(() => RuleActionEnum, { description: 'What it does.' })
  get action(): RuleAction {
    return this.applied.action;
  }

  @Field(() => [RuleMoveType], { description: 'What moved, in the order of the page.', complexity: 2 })
  get moves(): RuleMoveType[] {
    return this.applied.moves.map((move) => new RuleMoveType(this.snapshot, move));
  }
}
