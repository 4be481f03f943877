import { registerEnumType } from 'type-graphql';
import {
  AVAILABILITIES,
  type Availability,
  EVENT_TYPES,
  type EventType,
  NODE_LABELS,
  RELATIONSHIP_NAMES,
  STATEMENT_STATUSES,
  type StatementStatus,
} from '../../domain/ontology.js';
import { PREDICATES } from '../../domain/statement.js';

/** An enum object whose names are the values in upper case. */
function upperCase<T extends string>(values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));
}

function same<T extends string>(values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value) => [value, value]));
}

// All of them come from the ontology, the one place where the closed lists are.

export const Relationship = same(RELATIONSHIP_NAMES);
registerEnumType(Relationship, { name: 'Relationship', description: 'A relationship type of the graph.' });

export const NodeLabelEnum = same(NODE_LABELS);
registerEnumType(NodeLabelEnum, { name: 'NodeLabel', description: 'A label of the graph.' });

export const PredicateEnum = same(Object.keys(PREDICATES));
registerEnumType(PredicateEnum, { name: 'Predicate', description: 'What a statement may assert.' });

export const AvailabilityEnum = upperCase<Availability>(AVAILABILITIES);
registerEnumType(AvailabilityEnum, { name: 'Availability', description: 'Whether a product can be had.' });

export const StatementStatusEnum = upperCase<StatementStatus>(STATEMENT_STATUSES);
registerEnumType(StatementStatusEnum, {
  name: 'StatementStatus',
  description:
    'What became of a statement: proposed by a reader of texts, approved or rejected by an expert, or deprecated.',
});

export const EventTypeEnum = upperCase<EventType>(Object.keys(EVENT_TYPES) as EventType[]);
registerEnumType(EventTypeEnum, { name: 'EventType', description: 'What a user did with a product.' });

export const POLARITIES = ['positive', 'negative', 'neutral'] as const;
export type Polarity = (typeof POLARITIES)[number];
export const PolarityEnum = upperCase<Polarity>(POLARITIES);
registerEnumType(PolarityEnum, { name: 'Polarity', description: 'Praise, blame or neither.' });
