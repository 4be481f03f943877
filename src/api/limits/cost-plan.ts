import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** The size that a list argument gives: a number of the document, or a variable and what it is when left out. */
export interface SizeSource {
  readonly argument: string;
  readonly variable: string | undefined;
  readonly value: number;
}

/** A field with the nodes under it. */
export interface CostField {
  /** What the field itself costs, once for each parent. */
  readonly own: number;
  /** The size that its own argument asks for, to be checked whatever it multiplies. */
  readonly asked: SizeSource | undefined;
  /** How often its children come: once where undefined. */
  readonly size: SizeSource | undefined;
  readonly selection: CostSelection;
}

/** What is asked for of one object; a fragment's is shared by everything that spreads it. */
export interface CostSelection {
  readonly fields: readonly CostField[];
  readonly fragments: readonly CostSelection[];
}

/** What is counted of an operation before it runs. */
export interface CostPlan {
  readonly selection: CostSelection;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

/** A list without a size argument is taken to be this long, unless its field says otherwise by `complexity`. */
const ASSUMED_LENGTH = 10;
const SIZE_ARGUMENTS = ['first', 'ids', 'products'];
const EMPTY: CostSelection = { fields: [], fragments: [] };

function variableIn(value: ValueNode | undefined): string | undefined {
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

function sizeOf(value: ValueNode | undefined, otherwise: number): number {
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind === Kind.LIST) return value.values.length;
  return otherwise;
}

/** Works out plans for documents that were found valid against `schema`. */
class Planner {
  aliases = 0;
  directives = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly planned = new Map<string, { selection: CostSelection; depth: number }>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variableDefaults: ReadonlyMap<string, ValueNode>,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  /** `sized` is the size that an argument of the field around gave to the lists directly inside. */
  select(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    sized: SizeSource | undefined,
  ): { selection: CostSelection; depth: number } {
    const fields: CostField[] = [];
    const fragments: CostSelection[] = [];
    let depth = 0;
    for (const node of set.selections) {
      this.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) {
        if (node.alias !== undefined) this.aliases++;
        const planned = this.field(node, type, sized);
        if (planned === undefined) continue;
        fields.push(planned.field);
        depth = Math.max(depth, planned.depth + 1);
      } else {
        const inner =
          node.kind === Kind.INLINE_FRAGMENT
            ? this.inline(node, type, sized)
            : this.spread(node.name.value, sized);
        fragments.push(inner.selection);
        depth = Math.max(depth, inner.depth);
      }
    }
    return { selection: { fields, fragments }, depth };
  }

  private inline(
    node: {
      readonly typeCondition?: { readonly name: { readonly value: string } };
      readonly selectionSet: SelectionSetNode;
    },
    type: GraphQLCompositeType,
    sized: SizeSource | undefined,
  ): { selection: CostSelection; depth: number } {
    const named = node.typeCondition && this.schema.getType(node.typeCondition.name.value);
    return this.select(node.selectionSet, isCompositeType(named) ? named : type, sized);
  }

  /** A fragment is planned once for each size it is spread under, however often that is. */
  private spread(name: string, sized: SizeSource | undefined): { selection: CostSelection; depth: number } {
    const key = `${name} ${sized?.variable ?? ''} ${sized?.value ?? ''}`;
    const known = this.planned.get(key);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const type = fragment && this.schema.getType(fragment.typeCondition.name.value);
    if (fragment === undefined || !isCompositeType(type)) return { selection: EMPTY, depth: 0 };
    this.directives += fragment.directives?.length ?? 0;
    const planned = this.select(fragment.selectionSet, type, sized);
    this.planned.set(key, planned);
    return planned;
  }

  private field(
    node: FieldNode,
    parent: GraphQLCompositeType,
    sized: SizeSource | undefined,
  ): { field: CostField; depth: number } | undefined {
    const name = node.name.value;
    // Introspection has limits of its own in the validation of graphql-js.
    if (name.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return undefined;
    const definition = parent.getFields()[name];
    if (definition === undefined) return undefined;
    const type = getNamedType(definition.type);
    const own = typeof definition.extensions.complexity === 'number' ? definition.extensions.complexity : 0;
    const asked = this.sizeArgument(node, definition);
    if (!isCompositeType(type) || node.selectionSet === undefined)
      return { field: { own, asked, size: undefined, selection: EMPTY }, depth: 0 };
    const isList = isListType(getNullableType(definition.type));
    const size = isList ? (asked ?? sized ?? assumed(own)) : undefined;
    const inner = this.select(node.selectionSet, type, isList ? undefined : asked);
    return {
      // Lists cost their items; a complexity on a list without a size says how long it is taken to be.
      field: { own: isList ? (asked ? own : 0) : Math.max(1, own), asked, size, selection: inner.selection },
      depth: inner.depth,
    };
  }

  private sizeArgument(node: FieldNode, definition: GraphQLField<unknown, unknown>): SizeSource | undefined {
    const argument = definition.args.find(({ name }) => SIZE_ARGUMENTS.includes(name));
    if (argument === undefined) return undefined;
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    const otherwise = typeof argument.defaultValue === 'number' ? argument.defaultValue : 1;
    const variable = variableIn(given);
    const fallback = variable === undefined ? given : this.variableDefaults.get(variable);
    return { argument: argument.name, variable, value: sizeOf(fallback, otherwise) };
  }
}

function assumed(own: number): SizeSource {
  return { argument: '', variable: undefined, value: own > 0 ? own : ASSUMED_LENGTH };
}

/** What `operation` of `document` asks for, in numbers; the document must be valid against `schema`. */
export function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, defaultValue as ValueNode] as const],
    ),
  );
  const planner = new Planner(schema, document, defaults);
  const root = schema.getRootType(operation.operation);
  if (!root) return { selection: EMPTY, depth: 0, aliases: 0, directives: 0, rootFields: 0 };
  const { selection, depth } = planner.select(operation.selectionSet, root, undefined);
  return {
    selection,
    depth,
    aliases: planner.aliases,
    directives: planner.directives,
    rootFields: operation.selectionSet.selections.length,
  };
}
