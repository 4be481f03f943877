import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { otherVariants } from '../../guide/products/other-variants.js';
import type { ApiContext } from '../context.js';
import type { Polarity } from '../shared/graph-enums.js';
import { LANGUAGE_ARGUMENT, Language } from '../shared/language.type.js';
import { bestEvidence } from '../statements/best-evidence.js';
import { EvidenceType } from '../statements/evidence.type.js';
import { projectedEdge, statementBehind } from '../statements/projected-edge.js';
import { StatementType } from '../statements/statement.type.js';
import { ComparedOpinionType, ComparedValueType } from './comparison.type.js';

@Resolver(() => ComparedValueType)
export class ComparedValueResolver {
  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement behind the value, with where it was read.',
  })
  async statement(
    @Root() { product, specification }: ComparedValueType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    return statementBehind(context, await projectedEdge(context, product, 'HAS_SPEC', specification));
  }
}

@Resolver(() => ComparedOpinionType)
export class ComparedOpinionResolver {
  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The best sentence that praises; null where nobody does.',
    complexity: 3,
  })
  praise(
    @Root() opinion: ComparedOpinionType,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<EvidenceType | undefined> {
    return this.best(opinion, 'positive', language, context);
  }

  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The best sentence that finds fault; null where nobody does.',
    complexity: 3,
  })
  blame(
    @Root() opinion: ComparedOpinionType,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<EvidenceType | undefined> {
    return this.best(opinion, 'negative', language, context);
  }

  private async best(
    opinion: ComparedOpinionType,
    polarity: Extract<Polarity, 'positive' | 'negative'>,
    language: DisplayLanguage | null | undefined,
    context: ApiContext,
  ): Promise<EvidenceType | undefined> {
    if (opinion[polarity] === 0) return undefined;
    for (const product of this.speakersOf(opinion, context)) {
      const edge = await projectedEdge(context, product, 'HAS_FEATURE', opinion.feature);
      const found = await bestEvidence(context, edge, polarity, language);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The product whose owners speak: itself, or the other variants of its model where none of its own did. */
  private speakersOf({ product, isOfModel }: ComparedOpinionType, { snapshot }: ApiContext): NodeId[] {
    const table = snapshot.table('Product');
    return isOfModel === true
      ? otherVariants(snapshot, table.indexOf(product)).map((variant) => table.id(variant))
      : [product];
  }
}
