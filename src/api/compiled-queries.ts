import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { ApiContext } from './context.js';

/** When a query is compiled. */
export interface CompileRule {
  /** After so many times that it was asked: what is asked once or twice is not worth it. */
  readonly uses: number;
  /** Least milliseconds between two: compiling takes as long as tens of answers, and no client may have it done all the time. */
  readonly pauseMs: number;
}

const RULE: CompileRule = { uses: 8, pauseMs: 1_000 };

interface Kept {
  uses: number;
  /** Undefined until it is compiled, null where it cannot be. */
  compiled: CompiledQuery | null | undefined;
}

/**
 * Runs queries that are asked again and again as code that is made for them, which costs a fraction of walking their
 * document each time. Only what ran without any error goes out: a query with an error is run again in the ordinary way, so
 * that there is one way in which errors are told and masked. Mutations are never compiled. What is compiled is kept with
 * the parsed document, and goes with it.
 */
export function compiledQueries(schema: GraphQLSchema, rule = RULE): ApolloServerPlugin<ApiContext> {
  const kept = new WeakMap<OperationDefinitionNode, Kept>();
  let notBefore = 0;
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        if (operation.operation !== 'query') return null;
        let one = kept.get(operation);
        if (one === undefined) kept.set(operation, (one = { uses: 0, compiled: undefined }));
        one.uses += 1;
        if (one.compiled === undefined && one.uses > rule.uses && performance.now() >= notBefore) {
          const compiled = compileQuery(schema, document, operation.name?.value);
          one.compiled = isCompiledQuery(compiled) ? compiled : null;
          notBefore = performance.now() + rule.pauseMs;
        }
        if (!one.compiled) return null;
        const singleResult = await one.compiled.query(undefined, contextValue, request.variables ?? {});
        if (singleResult.errors !== undefined) return null;
        return {
          http: { status: undefined, headers: new HeaderMap() },
          body: { kind: 'single', singleResult },
        };
      },
    }),
  };
}
