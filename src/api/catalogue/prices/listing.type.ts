import { Field, ObjectType } from 'type-graphql';
import type { GraphNode } from '../../../domain/graph-records.js';
import { AVAILABILITIES, type Availability } from '../../../domain/ontology.js';
import { readPrices } from '../../../domain/price-history.js';
import { AvailabilityEnum } from '../../shared/graph-enums.js';
import { NamedType } from '../../shared/named.type.js';
import { NodeType } from '../../shared/node.type.js';
import { numberOf, oneOf, textOf } from '../../shared/properties.js';
import { PriceType } from './price.type.js';
import { PricePointType } from './price-point.type.js';

@ObjectType('Listing', {
  implements: [NodeType, NamedType],
  description: 'One record of one source with its offer.',
  simpleResolvers: true,
})
export class ListingType extends NamedType {
  constructor(readonly node: GraphNode) {
    super(node.id, node.properties);
  }

  @Field(() => String, { description: 'Shop or feed that lists it.' })
  get source(): string {
    return textOf(this.node.properties, 'source') ?? '';
  }

  @Field(() => String, { description: 'What the source calls it.' })
  get externalId(): string {
    return textOf(this.node.properties, 'externalId') ?? '';
  }

  @Field(() => PriceType, { nullable: true, description: 'What the source asks.' })
  get price(): PriceType | undefined {
    const amount = numberOf(this.node.properties, 'price');
    return amount === undefined ? undefined : new PriceType(amount, textOf(this.node.properties, 'currency'));
  }

  @Field(() => [PricePointType], {
    description: 'The prices that the source asked, oldest first; of sources whose feeds are watched.',
  })
  get priceHistory(): readonly PricePointType[] {
    return readPrices(this.node.properties.prices).map((point) => new PricePointType(point));
  }

  @Field(() => String, {
    nullable: true,
    description: 'Since when its source does not list it any more, ISO 8601; null while it does.',
  })
  get goneSince(): string | undefined {
    return textOf(this.node.properties, 'goneSince');
  }

  @Field(() => AvailabilityEnum, { nullable: true, description: 'Whether the source has it.' })
  get availability(): Availability | undefined {
    return oneOf(AVAILABILITIES, this.node.properties.availability);
  }

  @Field(() => String, { nullable: true, description: 'Where it can be bought.' })
  get url(): string | undefined {
    return textOf(this.node.properties, 'url');
  }

  @Field(() => String, { nullable: true, description: 'Global trade item number.' })
  get gtin(): string | undefined {
    return textOf(this.node.properties, 'gtin');
  }

  @Field(() => String, { nullable: true, description: "Manufacturer's part number." })
  get mpn(): string | undefined {
    return textOf(this.node.properties, 'mpn');
  }
}
