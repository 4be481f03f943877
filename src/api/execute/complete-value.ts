import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLOutputType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Place } from './field-errors.js';
import type { Complete, PlannedField } from './planned-field.js';

const completers = new WeakMap<GraphQLOutputType, Complete>();

/** How values of `type` are completed (GraphQL, October 2021, section 6.4.3) and their errors handled (section 6.4.4). */
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
  const completePresent = presentCompleter(getNullableType(type));
  const isNonNull = isNonNullType(type);
  const isLeaf = isLeafType(getNullableType(type));
  const complete: Complete = (run, field, value, parent, key) => {
    if (value instanceof Error) throw value;
    if (value !== null && value !== undefined) return completePresent(run, field, value, parent, key);
    if (isNonNull) throw new Error(`Cannot return null for non-nullable field ${nameOf(field)}.`);
    return null;
  };
  return (run, field, value, parent, key) => {
    try {
      // Most of what comes, and nothing to wait for.
      if (isLeaf && typeof value !== 'object') return complete(run, field, value, parent, key);
      const completed = isPromise(value)
        ? value.then((one) => complete(run, field, one, parent, key))
        : complete(run, field, value, parent, key);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, (error: unknown) => run.fail(error, field, type, parent, key));
    } catch (error) {
      return run.fail(error, field, type, parent, key);
    }
  };
}

function nameOf({ info }: PlannedField): string {
  return `${info.parentType.name}.${info.fieldName}`;
}

/** How values of the nullable `type` are completed where there is one. */
function presentCompleter(type: GraphQLOutputType): Complete {
  if (isListType(type)) return listCompleter(type.ofType);
  if (isObjectType(type))
    return (run, field, value, parent, key) => run.object(field, type, value, { parent, key });
  if (isAbstractType(type)) return abstractCompleter(type);
  if (!isLeafType(type)) throw new Error(`expected a type of an answer, got ${String(type)}`);
  return (_run, field, value) => {
    const text: unknown = type.serialize(value);
    if (text === null || text === undefined)
      throw new Error(`expected a ${type.name} of ${nameOf(field)}, got nothing`);
    return text;
  };
}

function listCompleter(type: GraphQLOutputType): Complete {
  const complete = completerOf(type);
  return (run, field, value, parent, key) => {
    if (!isIterable(value))
      throw new Error(`Expected Iterable, but did not find one for field "${nameOf(field)}".`);
    const given = Array.isArray(value) ? value : Array.from(value);
    const place: Place = { parent, key };
    const items: unknown[] = [];
    try {
      for (const item of given) items.push(complete(run, field, item, place, items.length));
    } catch (error) {
      // What fails of the others would end the process if nobody heard of it.
      void Promise.allSettled([...items, ...given.slice(items.length + 1)]);
      throw error;
    }
    return items.some(isPromise) ? Promise.all(items) : items;
  };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'
  );
}

function abstractCompleter(type: GraphQLAbstractType): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (run, field, value, parent, key) => {
    const { schema } = field.info;
    const complete = (name: string | undefined): unknown => {
      const found = name === undefined ? undefined : schema.getType(name);
      if (isObjectType(found) && schema.isSubType(type, found))
        return run.object(field, found, value, { parent, key });
      throw new Error(`expected a type of ${type.name} for ${nameOf(field)}, got ${String(name)}`);
    };
    const name = resolveType(value, run.context, field.info, type);
    return isPromise(name) ? name.then(complete) : complete(name);
  };
}
