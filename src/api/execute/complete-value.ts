import {
  defaultTypeResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { PlannedField } from './operation-plan.js';

/** What completing a value asks of the execution around it. */
interface Running {
  readonly context: unknown;
  /** The answer for `value`, an object of `type` that `field` gave. */
  readonly object: (field: PlannedField, type: GraphQLObjectType, value: unknown) => unknown;
}

/** Makes the part of an answer that is of one type from what a field gave, or a promise of it. Throws where it cannot be that. */
export type Complete = (run: Running, field: PlannedField, value: unknown) => unknown;

const completers = new WeakMap<GraphQLOutputType, Complete>();

/** How values of `type` are completed (GraphQL, October 2021, section 6.4.3). */
export function completerOf(type: GraphQLOutputType): Complete {
  let complete = completers.get(type);
  if (complete === undefined) completers.set(type, (complete = makeCompleter(type)));
  return complete;
}

/** As graphql-js tells them. */
export function isPromise<T>(value: T | PromiseLike<T>): value is Promise<T> {
  return typeof (value as Partial<Promise<T>> | null | undefined)?.then === 'function';
}

function makeCompleter(type: GraphQLOutputType): Complete {
  if (isNonNullType(type)) {
    const complete = completerOf(type.ofType);
    return (run, field, value) => present(complete(run, field, value), type);
  }
  const complete = isListType(type) ? listCompleter(type.ofType) : namedCompleter(type);
  return (run, field, value) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(run, field, value);
  };
}

function present<T>(value: T, type: GraphQLOutputType): NonNullable<T> {
  if (value === null || value === undefined) throw new Error(`expected ${String(type)}, got nothing`);
  return value;
}

function listCompleter(type: GraphQLOutputType): Complete {
  const complete = completerOf(type);
  return (run, field, value) => {
    if (typeof value !== 'object') throw new Error(`expected a list of ${String(type)}`);
    const items: unknown[] = [];
    try {
      for (const item of value as Iterable<unknown>)
        items.push(
          isPromise(item) ? item.then((one) => complete(run, field, one)) : complete(run, field, item),
        );
    } catch (error) {
      ignoreRest(items);
      throw error;
    }
    return items.some(isPromise) ? Promise.all(items) : items;
  };
}

/** Lets `begun` end unheard: what fails of it after the first error would end the process. */
export function ignoreRest(begun: readonly unknown[]): void {
  void Promise.allSettled(begun);
}

function namedCompleter(type: GraphQLOutputType): Complete {
  if (isLeafType(type)) return (_run, _field, value) => present(type.serialize(value), type);
  if (isObjectType(type)) return (run, field, value) => run.object(field, type, value);
  if (!isAbstractType(type)) throw new Error(`expected a type of an answer, got ${String(type)}`);
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (run, field, value) => {
    const { schema } = field.info;
    const complete = (name: string | undefined): unknown => {
      const found = name === undefined ? undefined : schema.getType(name);
      if (isObjectType(found) && schema.isSubType(type, found)) return run.object(field, found, value);
      throw new Error(`expected a type of ${type.name}, got ${name}`);
    };
    const name = resolveType(value, run.context, field.info, type);
    return isPromise(name) ? name.then(complete) : complete(name);
  };
}
