import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GraphEdge } from '../../../domain/graph-records.js';
import { compareIds } from '../../../domain/ids.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { ApiContext } from '../../context.js';
import { LANGUAGE_ARGUMENT, Language } from '../../shared/language.type.js';
import { firstArgument, pageSize } from '../../shared/page-size.js';
import { bestEvidence } from '../../statements/best-evidence.js';
import { EvidenceType } from '../../statements/evidence.type.js';
import { projectedEdge, statementBehind } from '../../statements/projected-edge.js';
import { StatementType } from '../../statements/statement.type.js';
import { namedNode } from '../named-nodes/named-node.js';
import { ProductType } from './product.type.js';
import { ProductSuitType } from './product-suit.type.js';

/** Uses and audiences of a product, from the snapshot alone. */
@Resolver(() => ProductType)
export class ProductSuitsResolver {
  @FieldResolver(() => [ProductSuitType], {
    description: 'Uses and audiences that texts say it suits, the surest first.',
  })
  suits(
    @Root() product: ProductType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Ctx() { snapshot }: ApiContext,
  ): ProductSuitType[] {
    const suits = (['Need', 'Audience'] as const).flatMap((label): ProductSuitType[] => {
      const { out } = snapshot.relation(`SUITS:Product:${label}`);
      const found: ProductSuitType[] = [];
      for (let at = out.start(product.index), end = out.end(product.index); at < end; at++) {
        const suited = namedNode(snapshot, label, out.targets[at] as number);
        found.push(new ProductSuitType(product.id, suited, out.columns[0]?.[at] as number));
      }
      return found;
    });
    return suits
      .sort((a, b) => b.score - a.score || compareIds(a.suited.id, b.suited.id))
      .slice(0, pageSize(first));
  }
}

/** What the store knows of a use or an audience beside the snapshot: one call for all that a level asks for. */
@Resolver(() => ProductSuitType)
export class ProductSuitResolver {
  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The best sentence that says so.',
    complexity: 3,
  })
  async praise(
    @Root() suit: ProductSuitType,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<EvidenceType | undefined> {
    return bestEvidence(context, await this.edge(suit, context), 'positive', language);
  }

  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The best sentence that denies it; null where none does.',
    complexity: 3,
  })
  async blame(
    @Root() suit: ProductSuitType,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<EvidenceType | undefined> {
    return bestEvidence(context, await this.edge(suit, context), 'negative', language);
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement behind it, with its counts and evidence.',
  })
  async statement(
    @Root() suit: ProductSuitType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    return statementBehind(context, await this.edge(suit, context));
  }

  private edge({ productId, suited }: ProductSuitType, context: ApiContext): Promise<GraphEdge | undefined> {
    return projectedEdge(context, productId, 'SUITS', suited.id);
  }
}
