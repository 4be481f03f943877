import { Field, Float, ObjectType } from 'type-graphql';
import type { GraphEdge } from '../../domain/graph-records.js';
import { EVENT_TYPES, type EventType } from '../../domain/ontology.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { EventTypeEnum } from '../shared/graph-enums.js';
import { numberOf, textOf } from '../shared/properties.js';

const TYPE_OF = new Map<string, EventType>(
  Object.entries(EVENT_TYPES).map(([type, { relationship }]) => [relationship, type as EventType]),
);

@ObjectType('Event', { description: 'Something that a user did with a product.', simpleResolvers: true })
export class UserEventType {
  constructor(
    private readonly edge: GraphEdge,
    product: ProductType,
  ) {
    this.product = product;
  }

  @Field(() => EventTypeEnum, { description: 'What they did.' })
  get type(): EventType {
    return TYPE_OF.get(this.edge.type) ?? 'view';
  }

  @Field(() => ProductType, { description: 'The product.' })
  readonly product: ProductType;

  @Field(() => String, { description: 'When, ISO 8601.' })
  get at(): string {
    return textOf(this.edge.properties, 'at') ?? '';
  }

  @Field(() => Float, { nullable: true, description: 'Stars of a rating.' })
  get value(): number | undefined {
    return numberOf(this.edge.properties, 'value');
  }

  @Field(() => String, { nullable: true, description: 'What was searched for.' })
  get query(): string | undefined {
    return textOf(this.edge.properties, 'query');
  }
}
