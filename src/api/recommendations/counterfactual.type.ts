import { Field, Int, ObjectType } from 'type-graphql';
import { labelOf } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { counterfactualSentence } from '../../explain/counterfactual-sentence.js';
import type { SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { COUNTERFACTUAL_WINDOW, type Counterfactual } from '../../recommend/explain/counterfactual.js';
import { nameOf } from '../../recommend/explain/node-name.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { snapshotNode } from '../nodes/find-node.js';
import { Relationship } from '../shared/graph-enums.js';
import { NodeType } from '../shared/node.type.js';

@ObjectType('Counterfactual', {
  description:
    'What the user did with one product, or stated an interest in, without which the recommendation would stand farthest down: found by ranking again with the same model. Exactly `events` with `product`, or the interest, is supposed away; what is counted of all people stays.',
  simpleResolvers: true,
})
export class CounterfactualType {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly counterfactual: Counterfactual,
    private readonly language: DisplayLanguage,
  ) {}

  @Field(() => ProductType, {
    nullable: true,
    description: 'The product that it was done with; null where a stated interest is supposed away.',
  })
  get product(): ProductType | undefined {
    const index = this.snapshot.table('Product').indexOf(this.counterfactual.node);
    return index < 0 ? undefined : new ProductType(this.snapshot, index);
  }

  @Field(() => NodeType, {
    nullable: true,
    description:
      'The feature, brand, category or need of the stated interest that is supposed away; null where events are.',
  })
  get interest(): NodeType | undefined {
    const { node } = this.counterfactual;
    return labelOf(node) === 'Product' ? undefined : snapshotNode(this.snapshot, node);
  }

  @Field(() => [Relationship], {
    description:
      'The kinds of events with `product` that are supposed away, each wholly, what says most first: one where that alone brings it as far down, else all that there were. Empty for an interest.',
  })
  get events(): readonly string[] {
    return this.counterfactual.events;
  }

  @Field(() => Int, { description: 'How many events are supposed away; 0 for an interest.' })
  get eventCount(): number {
    return this.counterfactual.count;
  }

  @Field(() => Relationship, {
    nullable: true,
    description: 'The first of `events`.',
    deprecationReason: 'Ask for `events`: that is all that is supposed away.',
  })
  get event(): string | undefined {
    return this.counterfactual.events[0];
  }

  @Field(() => Int, {
    nullable: true,
    description: `Rank without it, all else as it is; null when not among the first ${COUNTERFACTUAL_WINDOW}.`,
  })
  get rank(): number | undefined {
    return this.counterfactual.rank;
  }

  @Field(() => String, { description: 'The same as a sentence in the language of the reasons.' })
  get text(): string {
    const { node, events, count, rank } = this.counterfactual;
    const label = labelOf(node) as SnapshotLabel;
    const name = nameOf(this.snapshot, label, this.snapshot.table(label).indexOf(node), this.language);
    return counterfactualSentence(
      { events, count, name, rank, window: COUNTERFACTUAL_WINDOW },
      this.language,
    );
  }
}
