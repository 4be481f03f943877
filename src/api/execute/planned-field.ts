import type {
  FieldNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
} from 'graphql';
import type { Place } from './field-errors.js';

export type Values = Readonly<Record<string, unknown>>;
export type FieldNodes = [FieldNode, ...FieldNode[]];

/** A field of an answer with all of it that is the same in every answer. */
export interface PlannedField {
  /** Its name in the answer. */
  readonly key: string;
  /** The first with its name, and of the others those that ask for something under it. */
  readonly nodes: Readonly<FieldNodes>;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Without the path and the values of variables, which no method of a query asks for. */
  readonly info: GraphQLResolveInfo;
  readonly complete: Complete;
  /** Undefined where variables or objects are in them. */
  readonly args: Values | undefined;
  /** What is asked of an object of each type that came so far. */
  readonly selections: Map<GraphQLObjectType, Selection>;
}

/** The fields that are asked of an object, in the order of the answer. */
export type Selection = readonly PlannedField[];

/**
 * Makes the part of an answer that is of one type, under `key` of what is at `parent`, from what a field gave; a promise of it
 * where something has to be waited for.
 */
export type Complete = (
  run: Running,
  field: PlannedField,
  value: unknown,
  parent: Place | undefined,
  key: string | number,
) => unknown;

/** What completing a value asks of the execution around it. */
interface Running {
  readonly context: unknown;
  /** The answer for `value`, an object of `type` that `field` gave, which is at `place`. */
  readonly object: (field: PlannedField, type: GraphQLObjectType, value: unknown, place: Place) => unknown;
  /** Tells `error` and gives null where `type` may be that; throws it, with its path, where it may not. */
  readonly fail: (
    error: unknown,
    field: PlannedField,
    type: GraphQLOutputType,
    parent: Place | undefined,
    key: string | number,
  ) => null;
}
