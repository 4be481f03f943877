import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { DomainError } from '../../domain/errors.js';
import type { ApiContext } from '../context.js';
import { type CostPlan, planOperation } from './cost-plan.js';
import type { Limits } from './limits.js';
import { operationCost } from './operation-cost.js';

/** An error of the request as a whole, answered with status 400 and without data. */
function requestError(error: DomainError, cost?: number): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: 400 }, ...(cost !== undefined && { cost }) },
  });
}

function exceeded(what: string, most: number, got: number): DomainError {
  return new DomainError('LIMIT_EXCEEDED', `${what}: expected at most ${most}, got ${got}`);
}

function checkShape(plan: CostPlan, operation: OperationDefinitionNode, limits: Limits): void {
  if (plan.depth > limits.depth) throw exceeded('depth of the operation', limits.depth, plan.depth);
  if (plan.aliases > limits.aliases) throw exceeded('aliases', limits.aliases, plan.aliases);
  if (plan.directives > limits.directives) throw exceeded('directives', limits.directives, plan.directives);
  if (operation.operation === 'mutation' && plan.rootFields > limits.mutations)
    throw exceeded('mutations in one request', limits.mutations, plan.rootFields);
}

/**
 * Refuses operations that ask for too much before anything of them runs, and tells the cost of every other one in
 * `extensions.cost`. Plans are kept with the parsed documents, so that a client that uses variables pays once.
 */
export function limitPlugin(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<ApiContext> {
  const plans = new WeakMap<OperationDefinitionNode, CostPlan>();
  const planOf = (document: DocumentNode, operation: OperationDefinitionNode): CostPlan => {
    let plan = plans.get(operation);
    if (plan === undefined) plans.set(operation, (plan = planOperation(schema, document, operation)));
    return plan;
  };
  return {
    requestDidStart: async () => {
      let cost: number | undefined;
      return {
        didResolveOperation: async ({ document, operation, request }) => {
          if (operation === undefined) return;
          try {
            const plan = planOf(document, operation);
            checkShape(plan, operation, limits);
            cost = operationCost(plan.selection, request.variables ?? {});
            if (cost > limits.cost) throw exceeded('cost of the operation', limits.cost, cost);
          } catch (error) {
            if (error instanceof DomainError) throw requestError(error, cost);
            throw error;
          }
        },
        willSendResponse: async ({ response: { body } }) => {
          if (cost === undefined || body.kind !== 'single') return;
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            cost: { requested: cost, maximum: limits.cost },
          };
        },
      };
    },
  };
}
