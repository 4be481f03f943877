import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Properties } from '../../../domain/graph-records.js';
import { offerAt, offersToldAt } from '../../../domain/offers-at.js';
import type { Availability } from '../../../domain/ontology.js';
import type { Place, ProductOffer } from '../../../domain/product-offers.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { AvailabilityEnum } from '../../shared/graph-enums.js';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';
import { numberOf, textOf, textsOf } from '../../shared/properties.js';
import { PriceType } from '../prices/price.type.js';
import { ProductOfferType } from '../prices/product-offer.type.js';

@ObjectType('Product', {
  implements: [NodeType, NamedType],
  description: 'One sellable configuration: what answers recommend.',
  simpleResolvers: true,
})
export class ProductType extends NamedType {
  private readonly card: Properties;
  private told?: ProductOffer;

  /** `index` is that of the product in the snapshot's table; it must be alive. */
  constructor(
    snapshot: Snapshot,
    readonly index: number,
  ) {
    const table = snapshot.table('Product');
    const card = table.card(index);
    super(table.id(index), card);
    this.card = card;
  }

  @Field(() => PriceType, {
    nullable: true,
    description:
      'What the listing that it is named after asks; where it cannot be had by that and can by another, the lowest of those, in the same currency where one is. `offers` has what it costs where.',
  })
  get price(): PriceType | undefined {
    const { price, currency } = this.toldOffer ?? {};
    return price === undefined ? undefined : new PriceType(price, currency);
  }

  @Field(() => AvailabilityEnum, {
    nullable: true,
    description: 'Whether it can be had for `price`: sold out only where no offer has it.',
  })
  get availability(): Availability | undefined {
    return this.toldOffer?.availability;
  }

  /** What it is told to cost where no place is known, chosen once for all that is shown of it. */
  private get toldOffer(): ProductOffer | undefined {
    return (this.told ??= offerAt(this.card, {}));
  }

  /** The first `count` offers of `place`, in the order of {@link offersToldAt}. */
  offersAt(place: Place, count: number): ProductOfferType[] {
    return offersToldAt(this.card, place)
      .slice(0, count)
      .map((offer) => new ProductOfferType(offer));
  }

  @Field(() => [String], { description: 'Regions it is sold in; empty where no source limits it.' })
  get regions(): readonly string[] {
    return textsOf(this.card, 'regions');
  }

  @Field(() => String, { nullable: true, description: 'Address of a picture.' })
  get image(): string | undefined {
    return textOf(this.card, 'image');
  }

  @Field(() => String, { nullable: true, description: 'Day, month or year it came out, ISO 8601.' })
  get releasedOn(): string | undefined {
    return textOf(this.card, 'releasedOn');
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Mean rating of its reviews, 1 to 5; null without any.',
  })
  get rating(): number | undefined {
    return numberOf(this.card, 'ratingAverage');
  }

  @Field(() => Int, { description: 'Number of its reviews.' })
  get reviewCount(): number {
    return numberOf(this.card, 'reviewCount') ?? 0;
  }
}
