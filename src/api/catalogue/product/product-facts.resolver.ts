import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { GraphEdge } from '../../../domain/graph-records.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { ApiContext } from '../../context.js';
import { LANGUAGE_ARGUMENT, Language } from '../../shared/language.type.js';
import { firstArgument, pageSize } from '../../shared/page-size.js';
import { numberOf, textOf } from '../../shared/properties.js';
import { bestEvidence } from '../../statements/best-evidence.js';
import { EvidenceType } from '../../statements/evidence.type.js';
import { competingStatements, statementsOn } from '../../statements/product-statements.js';
import { projectedEdge, statementBehind } from '../../statements/projected-edge.js';
import { StatementType } from '../../statements/statement.type.js';
import { IntervalType, ProductFeatureType } from './product-feature.type.js';
import { ProductSpecificationType } from './product-specification.type.js';

/** What the store knows of a feature of a product beside the snapshot: one call for all that a level asks for. */
@Resolver(() => ProductFeatureType)
export class ProductFeatureResolver {
  @FieldResolver(() => IntervalType, {
    nullable: true,
    description:
      'Share of praise among opinions, as they weigh, as a range: wide where few speak, or where they are old, copied or say little.',
  })
  async interval(
    @Root() fact: ProductFeatureType,
    @Ctx() context: ApiContext,
  ): Promise<IntervalType | undefined> {
    const edge = await this.edge(fact, context);
    const [low, high] = edge ? [numberOf(edge.properties, 'low'), numberOf(edge.properties, 'high')] : [];
    return low === undefined || high === undefined ? undefined : { low, high };
  }

  @FieldResolver(() => Int, { description: 'Texts that speak of it without praise or blame.' })
  async neutral(@Root() fact: ProductFeatureType, @Ctx() context: ApiContext): Promise<number> {
    const edge = await this.edge(fact, context);
    return (edge && numberOf(edge.properties, 'neutral')) ?? 0;
  }

  @FieldResolver(() => Float, {
    description:
      'How many new, telling and independent texts the opinions weigh as much as; the score and the interval rest on it.',
  })
  async effectiveReviews(@Root() fact: ProductFeatureType, @Ctx() context: ApiContext): Promise<number> {
    const edge = await this.edge(fact, context);
    return (edge && numberOf(edge.properties, 'effectiveReviews')) ?? 0;
  }

  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The best sentence that praises it; null where nobody does.',
    complexity: 3,
  })
  async praise(
    @Root() fact: ProductFeatureType,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<EvidenceType | undefined> {
    if (fact.positive === 0) return undefined;
    return bestEvidence(context, await this.edge(fact, context), 'positive', language);
  }

  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The best sentence that finds fault with it; null where nobody does.',
    complexity: 3,
  })
  async blame(
    @Root() fact: ProductFeatureType,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<EvidenceType | undefined> {
    if (fact.negative === 0) return undefined;
    return bestEvidence(context, await this.edge(fact, context), 'negative', language);
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement behind it, with its evidence.',
  })
  async statement(
    @Root() fact: ProductFeatureType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    return statementBehind(context, await this.edge(fact, context));
  }

  private edge(
    { productId, feature }: ProductFeatureType,
    context: ApiContext,
  ): Promise<GraphEdge | undefined> {
    return projectedEdge(context, productId, 'HAS_FEATURE', feature.id);
  }
}

@Resolver(() => ProductSpecificationType)
export class ProductSpecificationResolver {
  @FieldResolver(() => Float, { nullable: true, description: 'Upper end where the value is a range.' })
  async valueMax(
    @Root() fact: ProductSpecificationType,
    @Ctx() context: ApiContext,
  ): Promise<number | undefined> {
    const edge = await this.edge(fact, context);
    return edge && numberOf(edge.properties, 'valueMax');
  }

  @FieldResolver(() => String, { nullable: true, description: 'Unit of the value; null for texts.' })
  async unit(
    @Root() fact: ProductSpecificationType,
    @Ctx() context: ApiContext,
  ): Promise<string | undefined> {
    const edge = await this.edge(fact, context);
    return (edge && textOf(edge.properties, 'unit')) ?? fact.specification.unit;
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement behind it, with its evidence.',
  })
  async statement(
    @Root() fact: ProductSpecificationType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    return statementBehind(context, await this.edge(fact, context));
  }

  @FieldResolver(() => [StatementType], {
    description:
      'All that is said of the parameter, with where it was read: the value that is shown first, then the surest. Rejected values are left out.',
    complexity: 5,
  })
  async sources(
    @Root() fact: ProductSpecificationType,
    @Arg('first', () => Int, firstArgument(5)) first: number,
    @Ctx() context: ApiContext,
  ): Promise<StatementType[]> {
    const edge = await this.edge(fact, context);
    return (await statementsOn(context, fact.productId, fact.specification.id, edge)).slice(
      0,
      pageSize(first),
    );
  }

  @FieldResolver(() => [StatementType], {
    description:
      'Other values that sources state, the surest first: each with its confidence and where it was read.',
    complexity: 5,
  })
  async competing(
    @Root() fact: ProductSpecificationType,
    @Arg('first', () => Int, firstArgument(5)) first: number,
    @Ctx() context: ApiContext,
  ): Promise<StatementType[]> {
    const edge = await this.edge(fact, context);
    const all = await competingStatements(context, fact.productId, fact.specification.id, edge);
    return all.slice(0, pageSize(first));
  }

  private edge(
    { productId, specification }: ProductSpecificationType,
    context: ApiContext,
  ): Promise<GraphEdge | undefined> {
    return projectedEdge(context, productId, 'HAS_SPEC', specification.id);
  }
}
