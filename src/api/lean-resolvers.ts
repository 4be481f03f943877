import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';

/** Where type-graphql keeps what decorators say: one place for the process. */
type Decorated = typeof globalThis.TypeGraphQLMetadataStorage;
/** A field that a method answers. */
type FieldMethod = Decorated['fieldResolvers'][number];
/** The same of a field of a query, whose methods are all of resolver classes. */
type QueryMethod = Decorated['queries'][number];
type Parameter = NonNullable<FieldMethod['params']>[number];
type Method = (...parameters: unknown[]) => unknown;

type Resolver = GraphQLFieldResolver<unknown, unknown>;
/** What a method gets in one place; {@link OTHERWISE} where that needs type-graphql. */
type Reader = (
  root: unknown,
  args: Readonly<Record<string, unknown>>,
  context: unknown,
  info: GraphQLResolveInfo,
) => unknown;

/** Stands for a value that type-graphql has to make an instance of a class of. */
const OTHERWISE = Symbol('otherwise');

/**
 * Lets the fields of `schema` call their methods themselves where that is all there is to do. type-graphql makes a promise
 * of every argument, to be validated or not, and with it of the object around it and of every list of those: a page of ten
 * products has eighty. Objects as arguments are still made by it, and so is everything that has a middleware or a role.
 */
export function useLeanResolvers(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes, queries } = globalThis.TypeGraphQLMetadataStorage;
  const methods = new Map<unknown, Map<string, FieldMethod>>();
  for (const method of fieldResolvers) {
    const owner = method.getObjectType?.() ?? method.target;
    const own = methods.get(owner) ?? new Map<string, FieldMethod>();
    methods.set(owner, own.set(method.schemaName, method));
  }
  for (const { name, target } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const method = methodOf(methods, target, field.name);
      if (method !== undefined && field.resolve !== undefined)
        field.resolve = leanResolver(method, target, field.resolve);
    }
  }
  const roots = schema.getQueryType()?.getFields() ?? {};
  for (const method of queries) {
    const field = roots[method.schemaName];
    if (field?.resolve !== undefined) field.resolve = rejecting(leanResolver(method, Object, field.resolve));
  }
}

/**
 * `resolve` with what it throws as a rejected promise: a field that may not be null and throws at once lets the answer wait
 * for all that began before it.
 */
function rejecting(resolve: Resolver): Resolver {
  return (root, args, context, info) => {
    try {
      return resolve(root, args, context, info);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}

/** The method of the field in `type`, else in what it extends. */
function methodOf(
  methods: ReadonlyMap<unknown, ReadonlyMap<string, FieldMethod>>,
  type: unknown,
  field: string,
): FieldMethod | undefined {
  for (let owner = type; typeof owner === 'function'; owner = Object.getPrototypeOf(owner)) {
    const method = methods.get(owner)?.get(field);
    if (method !== undefined) return method;
  }
  return undefined;
}

/** `original` without its promises, where `method` needs nothing else. */
function leanResolver(
  method: FieldMethod | QueryMethod,
  type: Decorated['objectTypes'][number]['target'],
  original: Resolver,
): Resolver {
  const { methodName, target, params = [], middlewares = [], roles = [] } = method;
  const readers = params.toSorted((a, b) => a.index - b.index).map(readerOf);
  if (middlewares.length > 0 || roles.length > 0 || readers.includes(undefined)) return original;
  const known = readers as Reader[];
  const isOfResolver = !('kind' in method) || method.kind === 'external';
  const resolvers = isOfResolver ? new (target as new () => object)() : undefined;
  return (root, args, context, info) => {
    const owner = resolvers ?? root;
    if (resolvers === undefined && !(root instanceof type)) return original(root, args, context, info);
    const parameters: unknown[] = [];
    for (const read of known) {
      const value = read(root, args, context, info);
      if (value === OTHERWISE) return original(root, args, context, info);
      parameters.push(value);
    }
    const called = (owner as Readonly<Record<string, unknown>>)[methodName];
    return typeof called === 'function' ? (called as Method).apply(owner, parameters) : called;
  };
}

/** How a parameter is read; undefined for kinds that type-graphql alone can make. */
function readerOf(parameter: Parameter): Reader | undefined {
  switch (parameter.kind) {
    case 'context': {
      const { propertyName } = parameter;
      return propertyName === undefined
        ? (_root, _args, context) => context
        : (_root, _args, context) => (context as Readonly<Record<string, unknown>>)[propertyName];
    }
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg': {
      const { name } = parameter;
      return (_root, args) => {
        const value = args[name];
        return typeof value === 'object' && value !== null ? OTHERWISE : value;
      };
    }
    case 'args':
      return argumentsReader(parameter.getType());
    case 'root':
      return parameter.propertyName === undefined ? rootReader(parameter.getType?.()) : undefined;
    default:
      return undefined;
  }
}

/**
 * All arguments as an instance of the class `type`, which has those that are given and no others. type-graphql makes one with
 * every field and deletes what was not given, for which V8 makes a hidden class each time.
 */
function argumentsReader(type: unknown): Reader | undefined {
  if (typeof type !== 'function') return undefined;
  const Arguments = type as new () => object;
  // What a class gives its fields itself would be left out, and what has another name in the schema would have that.
  if (Object.values(new Arguments()).some((value) => value !== undefined) || isRenamed(Arguments))
    return undefined;
  return (_root, args) =>
    Object.values(args).every(isAsGiven) ? Object.assign(Object.create(type.prototype), args) : OTHERWISE;
}

/** Whether a field of the arguments `type`, or of what it extends, has another name in the schema. */
function isRenamed(type: new () => object): boolean {
  const { argumentTypes } = globalThis.TypeGraphQLMetadataStorage;
  return argumentTypes
    .filter(({ target }) => type === target || type.prototype instanceof target)
    .some(({ fields = [] }) => fields.some(({ name, schemaName }) => name !== schemaName));
}

/** Whether type-graphql would hand on `value` as it is: a plain one, or a list of such. */
function isAsGiven(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}

function rootReader(type: unknown): Reader | undefined {
  if (type === undefined) return (root) => root;
  return typeof type === 'function' ? (root) => (root instanceof type ? root : OTHERWISE) : undefined;
}
