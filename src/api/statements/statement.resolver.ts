import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { isNodeId, labelOf } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { RelationshipName } from '../../domain/ontology.js';
import type { ApiContext } from '../context.js';
import { findNode } from '../nodes/find-node.js';
import { type Polarity, PolarityEnum } from '../shared/graph-enums.js';
import { LANGUAGE_ARGUMENT, Language } from '../shared/language.type.js';
import { NodeType } from '../shared/node.type.js';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { EvidenceType } from './evidence.type.js';
import { findEvidence } from './find-evidence.js';
import { StatementType } from './statement.type.js';

@Resolver(() => StatementType)
export class StatementResolver {
  @Query(() => StatementType, {
    nullable: true,
    description: 'A statement by its id; null where there is none.',
  })
  async statement(
    @Arg('id', () => ID, { description: 'Id of the statement.' }) id: string,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    if (!isNodeId(id) || labelOf(id) !== 'Statement') return undefined;
    const node = await context.loaders.node(id);
    return node === null ? undefined : new StatementType(node);
  }

  @FieldResolver(() => NodeType, { nullable: true, description: 'What it is about.' })
  subject(@Root() statement: StatementType, @Ctx() context: ApiContext): Promise<NodeType | undefined> {
    return this.end(statement, 'SUBJECT', context);
  }

  @FieldResolver(() => NodeType, { nullable: true, description: 'What it says of the subject.' })
  object(@Root() statement: StatementType, @Ctx() context: ApiContext): Promise<NodeType | undefined> {
    return this.end(statement, 'OBJECT', context);
  }

  @FieldResolver(() => [EvidenceType], {
    description:
      'Where it was read: one place a text, reviews first, the wished language first, then those whose stars go with it, then the surest.',
    complexity: 3,
  })
  evidence(
    @Root() statement: StatementType,
    @Arg('first', () => Int, firstArgument(3)) first: number,
    @Arg('polarity', () => PolarityEnum, { nullable: true, description: 'Only praise, or only blame.' })
    polarity: Polarity | null | undefined,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<EvidenceType[]> {
    return findEvidence(context.loaders, statement.id, {
      first: pageSize(first),
      polarity,
      language: language ?? context.language,
    });
  }

  private async end(
    { id }: StatementType,
    type: RelationshipName,
    context: ApiContext,
  ): Promise<NodeType | undefined> {
    const [edge] = await context.loaders.edges(id, { direction: 'out', types: [type], limitPerNode: 1 });
    return edge === undefined ? undefined : findNode(context, edge.to);
  }
}
