import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { ORDER_STATES, type OrderState } from '../../domain/ontology.js';
import type { Affinity } from '../../promote/affinity.js';
import { PersonaType } from '../catalogue/named-nodes/persona.type.js';
import type { ApiContext } from '../context.js';
import { snapshotNode } from '../nodes/find-node.js';
import { NodeType } from '../shared/node.type.js';

export const OrderStateEnum = Object.fromEntries(ORDER_STATES.map((state) => [state.toUpperCase(), state]));
registerEnumType(OrderStateEnum, {
  name: 'OrderState',
  description: 'How an order stands.',
  valuesConfig: {
    PLACED: { description: 'Ordered and not sent yet.' },
    SHIPPED: { description: 'On its way.' },
    DELIVERED: { description: 'Arrived.' },
    RETURNED: { description: 'Sent back.' },
    CANCELLED: { description: 'Called off.' },
  },
});

@ObjectType('AffinityShare', {
  description: 'A side of the user that speaks for an offer or an answer; the shares sum to the affinity.',
  simpleResolvers: true,
})
export class AffinityShareType {
  @Field(() => NodeType, {
    nullable: true,
    description: 'Feature, brand, category, need, product or persona; null for an order.',
  })
  readonly facet?: NodeType;

  @Field(() => OrderStateEnum, { nullable: true, description: 'How an order of theirs stands.' })
  readonly order?: OrderState;

  @Field(() => Float, { description: 'The share.' })
  readonly value!: number;
}

const MAX_REASONS = 10;

/** The ten strongest shares as the API shows them. */
export function affinityShares({ snapshot }: ApiContext, shares: Affinity['shares']): AffinityShareType[] {
  return shares.slice(0, MAX_REASONS).flatMap(({ facet, value }): AffinityShareType[] => {
    if (facet.label === 'Stage') return [{ order: ORDER_STATES[facet.index] as OrderState, value }];
    if (facet.label === 'Persona') return [{ facet: new PersonaType(facet.persona), value }];
    const node = snapshotNode(snapshot, snapshot.table(facet.label).id(facet.index));
    return node === undefined ? [] : [{ facet: node, value }];
  });
}
