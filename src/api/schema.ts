import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { ProductResolver } from './catalogue/product.resolver.js';
import { NodeResolver } from './nodes/node.resolver.js';
import {
  PathStepEvidenceResolver,
  RecommendationEvidenceResolver,
} from './recommendations/evidence.resolver.js';
import { RecommendationsResolver } from './recommendations/recommendations.resolver.js';
import { StatementResolver } from './statements/statement.resolver.js';
import { GraphResolver } from './statistics/graph.resolver.js';

const RESOLVERS: NonEmptyArray<new () => object> = [
  NodeResolver,
  ProductResolver,
  RecommendationsResolver,
  PathStepEvidenceResolver,
  RecommendationEvidenceResolver,
  StatementResolver,
  GraphResolver,
];

let built: GraphQLSchema | undefined;

/** The schema of the API; built once a process, since type-graphql keeps what decorators say in one place. */
export function apiSchema(): GraphQLSchema {
  built ??= buildSchemaSync({ resolvers: RESOLVERS, validate: false });
  return built;
}
