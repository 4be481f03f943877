import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import type { ContributionKind, ContributionPart, ScoreContribution } from '../../explain/contribution.js';
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

@ObjectType('ContributionPart', {
  description: 'A part of a share of a score, and what it goes through.',
  simpleResolvers: true,
})
export class ContributionPartType {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly part: ContributionPart,
  ) {}

  @Field(() => String, { description: 'Scorer or path source that it comes from.' })
  get source(): string {
    return this.part.source;
  }

  @Field(() => Float, { description: 'The part; negative where it speaks against.' })
  get value(): number {
    return this.part.value;
  }

  @Field(() => ProductType, {
    nullable: true,
    description:
      'Product of the history that it goes through; of NEIGHBOURS one that they share with the user.',
  })
  get product(): ProductType | undefined {
    return productOf(this.snapshot, this.part.product);
  }

  @Field(() => NodeType, {
    nullable: true,
    description: 'Feature, brand, line, category or need that it goes through.',
  })
  get through(): NodeType | undefined {
    return this.part.through === undefined ? undefined : snapshotNode(this.snapshot, this.part.through);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of the people behind the share have `product` in common with the user; they are counted, never named.',
  })
  get neighbours(): number | undefined {
    return this.part.neighbours;
  }
}

function productOf(snapshot: Snapshot, id: NodeId | undefined): ProductType | undefined {
  const index = id === undefined ? -1 : snapshot.table('Product').indexOf(id);
  return index < 0 ? undefined : new ProductType(snapshot, index);
}

@ObjectType('Contribution', {
  description: 'A share of a score. The shares of a recommendation sum to its score within 1e-9.',
  simpleResolvers: true,
})
export class ContributionType {
  constructor(
    readonly snapshot: Snapshot,
    private readonly share: ScoreContribution,
    /** What it is made of, and the fact behind it in a sentence. */
    private readonly details: { opened(): readonly ContributionPart[]; sentence(): string | undefined },
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
    return productOf(this.snapshot, this.share.product);
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

  @Field(() => String, {
    nullable: true,
    description:
      'The fact behind it as a sentence in the language of the reasons; of NEIGHBOURS how many share what with the user. Null where there is none, or several, and for what speaks against.',
  })
  get text(): string | undefined {
    return this.details.sentence();
  }

  get parts(): readonly ContributionPart[] {
    return this.details.opened();
  }
}
