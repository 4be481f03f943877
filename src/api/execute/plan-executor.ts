import type { ApolloServerOptions } from '@apollo/server';
import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { OperationPlan, type Values } from './operation-plan.js';
import { PlanExecution } from './plan-execution.js';

/** Fields that all plans together keep, half a kilobyte each; beyond that they are begun anew. */
const MAX_FIELDS = 40_000;

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

/** `data` with all members that Apollo Server puts in later: V8 makes a hidden class each time one is added to a copy. */
function answerOf(data: Record<string, unknown>): ExecutionResult {
  return { errors: undefined, data, extensions: undefined } as unknown as ExecutionResult;
}

/**
 * Executes queries over `schema`, whose types have no `isTypeOf`, as graphql-js does, and in half the time: for it collects
 * fields, reads arguments and asks what a type is for each object again, and here plans keep that with the documents. What
 * is no query or unusual is left to graphql-js, and where anything fails the query is executed again by it, which tells
 * what failed and what else there is: queries write nothing.
 */
export class PlanExecutor {
  private plans = new WeakMap<OperationDefinitionNode, OperationPlan | 'unusual'>();
  private fields = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  async execute(request: ValidRequest): Promise<ExecutionResult> {
    const { schema } = this;
    const { document, operationName, variables: variableValues = {}, context: contextValue } = request;
    const operation = getOperationAST(document, operationName);
    const plan =
      operation?.operation === OperationTypeNode.QUERY ? this.planOf(document, operation) : 'unusual';
    const type = schema.getQueryType();
    if (operation && type && plan !== 'unusual') {
      const definitions = operation.variableDefinitions ?? [];
      const { coerced } = getVariableValues(schema, definitions, variableValues, { maxErrors: 1 });
      try {
        if (coerced) return answerOf(await new PlanExecution(plan, contextValue, coerced).run(type));
      } catch {
        // Told below.
      }
    }
    return execute({ schema, document, operationName, variableValues, contextValue });
  }

  private planOf(document: DocumentNode, operation: OperationDefinitionNode): OperationPlan | 'unusual' {
    let plan = this.plans.get(operation);
    if (plan === undefined) {
      const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
      const keep = (fields: number): void => this.keep(fields);
      plan = isUnusual(document) ? 'unusual' : new OperationPlan(this.schema, operation, fragments, keep);
      this.plans.set(operation, plan);
    }
    return plan;
  }

  private keep(fields: number): void {
    this.fields += fields;
    if (this.fields <= MAX_FIELDS) return;
    this.plans = new WeakMap();
    this.fields = 0;
  }
}

/** Lets Apollo Server execute by {@link PlanExecutor}: a gateway is the one thing that it lets execute in its place. */
export function planningGateway(
  apiSchema: GraphQLSchema,
): NonNullable<ApolloServerOptions<object>['gateway']> {
  const executor = new PlanExecutor(apiSchema);
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: ({ document, request: { operationName, variables }, context }) =>
        executor.execute({ document, operationName, variables, context }),
    }),
    stop: async () => {},
  };
}
