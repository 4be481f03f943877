import type { ApolloServerOptions } from '@apollo/server';
import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  printSchema,
  visit,
} from 'graphql';
import { OperationPlan } from './operation-plan.js';
import { PlanExecution } from './plan-execution.js';
import type { Values } from './planned-field.js';

/** Nodes of fields that all plans together keep, 0.8 kilobytes each (measured); beyond that they are begun anew. */
const MAX_NODES = 40_000;

/** A request that was parsed and found valid. */
export interface ValidRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Values | undefined;
  readonly context: unknown;
}

/** Whether `document` is left to graphql-js: introspection, directives, and a name that objects give a meaning of their own. */
function isUnusual(document: DocumentNode): boolean {
  let found = false;
  const leave = (): typeof BREAK => {
    found = true;
    return BREAK;
  };
  visit(document, {
    Directive: leave,
    Field: ({ name, alias }) =>
      (name.value.startsWith('__') && name.value !== '__typename') || alias?.value === '__proto__'
        ? leave()
        : undefined,
  });
  return found;
}

/** Whether objects of a type of `schema` are asked whether they are of it, which plans do not. */
function hasTypeTests(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf);
}

/**
 * Executes queries over `schema` as graphql-js does, and in half the time: for it collects fields, reads arguments and asks
 * what a type is for each object again, and here plans keep that with the documents. What is no query or unusual, and
 * variables that do not fit, are left to graphql-js before any method is called; nothing is executed twice.
 */
export class PlanExecutor {
  private plans = new WeakMap<OperationDefinitionNode, OperationPlan | 'unusual'>();
  private nodes = 0;
  private readonly isPlanned: boolean;

  constructor(private readonly schema: GraphQLSchema) {
    this.isPlanned = !hasTypeTests(schema);
  }

  async execute(request: ValidRequest): Promise<ExecutionResult> {
    const { schema } = this;
    const { document, operationName, variables: variableValues = {}, context: contextValue } = request;
    const operation = getOperationAST(document, operationName);
    const type = schema.getQueryType();
    if (this.isPlanned && type && operation?.operation === OperationTypeNode.QUERY) {
      const plan = this.planOf(document, operation);
      const definitions = operation.variableDefinitions ?? [];
      const { coerced } = getVariableValues(schema, definitions, variableValues, { maxErrors: 1 });
      if (plan !== 'unusual' && coerced) return new PlanExecution(plan, contextValue, coerced).run(type);
    }
    return execute({ schema, document, operationName, variableValues, contextValue });
  }

  private planOf(document: DocumentNode, operation: OperationDefinitionNode): OperationPlan | 'unusual' {
    let plan = this.plans.get(operation);
    if (plan === undefined) {
      const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
      const keep = (nodes: number): void => this.keep(nodes);
      plan = isUnusual(document) ? 'unusual' : new OperationPlan(this.schema, operation, fragments, keep);
      this.plans.set(operation, plan);
    }
    return plan;
  }

  private keep(nodes: number): void {
    this.nodes += nodes;
    if (this.nodes <= MAX_NODES) return;
    this.plans = new WeakMap();
    this.nodes = 0;
  }
}

/** Lets Apollo Server execute by {@link PlanExecutor}: a gateway is the one thing that it lets execute in its place. */
export function planningGateway(
  apiSchema: GraphQLSchema,
): NonNullable<ApolloServerOptions<object>['gateway']> {
  const executor = new PlanExecutor(apiSchema);
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema, coreSupergraphSdl: printSchema(apiSchema) });
      return () => {};
    },
    load: async () => ({
      executor: ({ document, request: { operationName, variables }, context }) =>
        executor.execute({ document, operationName, variables, context }),
    }),
    stop: async () => {},
  };
}
