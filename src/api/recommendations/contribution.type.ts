import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ContributionKind, ScoreContribution } from '../../explain/contribution.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { snapshotNode } from '../nodes/find-node.js';
import { NodeType } from '../shared/node.type.js';

const ContributionKindEnum = {
  HISTORY: 'HISTORY',
  NEIGHBOURS: 'NEIGHBOURS',
  FACT: 'FACT',
  POPULARITY: 'POPULARITY',
  BASELINE: 'BASELINE',
  MERCHANDISING: 'MERCHANDISING',
  REST: 'REST',
} as const satisfies Record<ContributionKind, ContributionKind>;
registerEnumType(ContributionKindEnum, {
  name: 'ContributionKind',
  description: 'What a share of a score comes from.',
  valuesConfig: {
    HISTORY: { description: 'A product of the history that people treat alike.' },
    NEIGHBOURS: { description: 'People with a like history; they are counted, never named.' },
    FACT: { description: 'A fact of the graph.' },
    POPULARITY: { description: 'How many people care for the product.' },
    BASELINE: { description: 'What the frozen offsets take away.' },
    MERCHANDISING: { description: 'A rule of the shop; `source` is its id.' },
    REST: { description: 'Small shares of one source put together.' },
  },
});

@ObjectType('Contribution', {
  description: 'A share of a score. The shares of a recommendation sum to its score within 1e-9.',
  simpleResolvers: true,
})
export class ContributionType {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly share: ScoreContribution,
  ) {}

  @Field(() => String, { description: 'Scorer or path source that it comes from.' })
  get source(): string {
    return this.share.source;
  }

  @Field(() => ContributionKindEnum, { description: 'What it comes from.' })
  get kind(): ContributionKind {
    return this.share.kind;
  }

  @Field(() => Float, { description: 'The share; negative where it speaks against.' })
  get value(): number {
    return this.share.value;
  }

  @Field(() => ProductType, { nullable: true, description: 'Product of the history that it goes through.' })
  get product(): ProductType | undefined {
    if (this.share.product === undefined) return undefined;
    const index = this.snapshot.table('Product').indexOf(this.share.product);
    return index < 0 ? undefined : new ProductType(this.snapshot, index);
  }

  @Field(() => NodeType, {
    nullable: true,
    description: 'Feature, brand, line, category or need that it goes through.',
  })
  get through(): NodeType | undefined {
    return this.share.through === undefined ? undefined : snapshotNode(this.snapshot, this.share.through);
  }

  @Field(() => Int, { nullable: true, description: 'How many people stand behind it.' })
  get neighbours(): number | undefined {
    return this.share.neighbours;
  }
}
