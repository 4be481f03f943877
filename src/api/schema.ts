import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AnswerCitationResolver, AnswerResolver } from './answers/answer.resolver.js';
import {
  ProductComparisonResolver,
  ProductComparisonsResolver,
} from './catalogue/comparison/product-comparison.resolver.js';
import { ProductResolver } from './catalogue/product/product.resolver.js';
import {
  ProductFeatureResolver,
  ProductSpecificationResolver,
} from './catalogue/product/product-facts.resolver.js';
import { ProductSuitResolver, ProductSuitsResolver } from './catalogue/product/product-suit.resolver.js';
import { ProductsResolver } from './catalogue/search/products.resolver.js';
import { CurationResolver } from './curation/curation.resolver.js';
import { QueueResolver } from './curation/queue.resolver.js';
import { ChatReplyResolver } from './dialogue/chat-reply.resolver.js';
import { ExperimentResolver } from './experiments/experiment.resolver.js';
import { ComparedOpinionResolver, ComparedValueResolver } from './guidance/compared-facts.resolver.js';
import { ComparisonResolver } from './guidance/comparison.resolver.js';
import { DialogueResolver } from './guidance/dialogue.resolver.js';
import { GuidanceResolver } from './guidance/guidance.resolver.js';
import { HelpResolver } from './help/help.resolver.js';
import { ServiceEventsResolver } from './help/service-events.resolver.js';
import { ImportResolver } from './imports/import.resolver.js';
import { InsightsResolver } from './insights/insights.resolver.js';
import { useLeanResolvers } from './lean-resolvers.js';
import { NodeResolver } from './nodes/node.resolver.js';
import { OffersResolver } from './offers/offers.resolver.js';
import { RecordOffersResolver } from './offers/record-offers.resolver.js';
import { ContributionPartsResolver } from './recommendations/contribution.resolver.js';
import {
  PathStepEvidenceResolver,
  RecommendationEvidenceResolver,
} from './recommendations/evidence.resolver.js';
import { RecommendationsResolver } from './recommendations/recommendations.resolver.js';
import { RulesResolver, RuleVersionResolver } from './rules/rules.resolver.js';
import { StatementResolver } from './statements/statement.resolver.js';
import { GraphResolver } from './statistics/graph.resolver.js';
import {
  DocumentResolver,
  ListingResolver,
  ProductTextsResolver,
  ReviewResolver,
} from './texts/texts.resolver.js';
import { InterestResolver } from './users/interest.resolver.js';
import { PersonaResolver, UserPersonaResolver } from './users/persona.resolver.js';
import { InterestEventsResolver, ProfileResolver } from './users/profile.resolver.js';
import { RecordEventsResolver } from './users/record-events.resolver.js';
import { UserResolver } from './users/user.resolver.js';

const RESOLVERS: NonEmptyArray<new () => object> = [
  NodeResolver,
  ProductResolver,
  ProductsResolver,
  ProductFeatureResolver,
  ProductSpecificationResolver,
  ProductSuitsResolver,
  ProductSuitResolver,
  ProductComparisonsResolver,
  ProductComparisonResolver,
  ProductTextsResolver,
  ReviewResolver,
  DocumentResolver,
  ListingResolver,
  RecommendationsResolver,
  ContributionPartsResolver,
  PathStepEvidenceResolver,
  RecommendationEvidenceResolver,
  StatementResolver,
  UserResolver,
  RecordEventsResolver,
  InterestResolver,
  InterestEventsResolver,
  ProfileResolver,
  PersonaResolver,
  UserPersonaResolver,
  QueueResolver,
  CurationResolver,
  RulesResolver,
  RuleVersionResolver,
  GuidanceResolver,
  ChatReplyResolver,
  DialogueResolver,
  ComparisonResolver,
  ComparedValueResolver,
  ComparedOpinionResolver,
  AnswerResolver,
  AnswerCitationResolver,
  OffersResolver,
  RecordOffersResolver,
  HelpResolver,
  ServiceEventsResolver,
  InsightsResolver,
  ImportResolver,
  GraphResolver,
  ExperimentResolver,
];

let built: GraphQLSchema | undefined;

/** The schema of the API; built once a process, since type-graphql keeps what decorators say in one place. */
export function apiSchema(): GraphQLSchema {
  if (built === undefined) {
    // Its check answers a whole introspection; the server checks the schema as well.
    built = buildSchemaSync({ resolvers: RESOLVERS, validate: false, skipCheck: true });
    useLeanResolvers(built);
  }
  return built;
}
