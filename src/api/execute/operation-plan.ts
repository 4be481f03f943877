import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { completerOf } from './complete-value.js';
import type { FieldNodes, PlannedField, Selection, Values } from './planned-field.js';

/** Whether every call may get the same `args`: there is nothing in them that a method could change. */
export function mayBeShared(args: Values): boolean {
  return Object.values(args).every((value) => typeof value !== 'object' || value === null);
}

function constantArgs(definition: PlannedField['definition'], node: FieldNode): Values | undefined {
  if (node.arguments?.some(({ value }) => value.kind === Kind.VARIABLE)) return undefined;
  try {
    const args = getArgumentValues(definition, node);
    return mayBeShared(args) ? Object.freeze(args) : undefined;
  } catch {
    // A variable inside; what else there may be the execution meets again.
    return undefined;
  }
}

/**
 * The selections of one operation without directives, collected (GraphQL, October 2021, section 6.3.2) when an answer first
 * comes to them and then kept.
 */
export class OperationPlan {
  private readonly fragments: Record<string, FragmentDefinitionNode>;
  private rootSelection: Selection | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    fragments: readonly FragmentDefinitionNode[],
    /** Told how many nodes of fields are kept in addition. */
    private readonly onKept: (nodes: number) => void,
  ) {
    this.fragments = Object.fromEntries(fragments.map((one) => [one.name.value, one]));
  }

  /** The fields of the operation itself. */
  root(type: GraphQLObjectType): Selection {
    this.rootSelection ??= this.select([this.operation], type);
    return this.rootSelection;
  }

  /** The fields under `field` where it gave an object of `type`. */
  under(field: PlannedField, type: GraphQLObjectType): Selection {
    let selection = field.selections.get(type);
    if (selection === undefined) field.selections.set(type, (selection = this.select(field.nodes, type)));
    return selection;
  }

  private select(
    nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
    parent: GraphQLObjectType,
  ): Selection {
    const found = new Map<string, FieldNodes>();
    const spread = new Set<string>();
    for (const { selectionSet } of nodes) this.collect(selectionSet, parent, found, spread);
    const selection = Array.from(found, ([key, ofKey]) => this.plan(key, ofKey, parent));
    this.onKept(selection.reduce((kept, field) => kept + field.nodes.length, 0));
    return selection;
  }

  private plan(key: string, nodes: FieldNodes, parentType: GraphQLObjectType): PlannedField {
    const { schema, fragments, operation } = this;
    const fieldName = nodes[0].name.value;
    const own = parentType.getFields()[fieldName];
    const definition = fieldName === '__typename' ? TypeNameMetaFieldDef : own;
    if (definition === undefined) throw new Error(`${parentType.name} has no field ${fieldName}`);
    const { type: returnType } = definition;
    const at = { fieldName, fieldNodes: nodes, returnType, parentType };
    return {
      key,
      nodes,
      definition,
      info: { ...at, schema, fragments, operation, rootValue: undefined } as unknown as GraphQLResolveInfo,
      complete: completerOf(returnType),
      args: constantArgs(definition, nodes[0]),
      selections: new Map(),
    };
  }

  private collect(
    set: SelectionSetNode | undefined,
    type: GraphQLObjectType,
    found: Map<string, FieldNodes>,
    spread: Set<string>,
  ): void {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const known = found.get(key);
        if (known === undefined) found.set(key, [node]);
        else if (node.selectionSet !== undefined) known.push(node);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments[node.name.value] : node;
      if (fragment !== undefined && this.isFor(type, fragment.typeCondition))
        this.collect(fragment.selectionSet, type, found, spread);
    }
  }

  private isFor(type: GraphQLObjectType, condition: NamedTypeNode | undefined): boolean {
    if (condition === undefined) return true;
    const wanted = this.schema.getType(condition.name.value);
    return wanted === type || (isAbstractType(wanted) && this.schema.isSubType(wanted, type));
  }
}
