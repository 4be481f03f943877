import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { claimKey, PREDICATES, type Predicate } from '../../domain/statement.js';
import type { PathStep } from '../../explain/contribution.js';
import type { ApiContext } from '../context.js';
import { Language } from '../shared/language.type.js';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { EvidenceType } from '../statements/evidence.type.js';
import { findEvidence } from '../statements/find-evidence.js';
import { StatementType } from '../statements/statement.type.js';
import { PathStepType } from './path.type.js';
import { RecommendationEdgeType } from './recommendation.type.js';

/** The statement that a step is the projection of, by its claim; undefined where it is no projection. */
function statementOf({ relationship, from, to }: PathStep): NodeId | undefined {
  return Object.hasOwn(PREDICATES, relationship)
    ? claimKey({ subject: from, predicate: relationship as Predicate, object: to })
    : undefined;
}

/** From a path to what people wrote: read from the store only where it is asked for. */
@Resolver(() => PathStepType)
export class PathStepEvidenceResolver {
  @FieldResolver(() => StatementType, {
    nullable: true,
    description:
      'The statement behind the step, with its evidence; null for relationships that nobody asserts.',
  })
  async statement(
    @Root() { step }: PathStepType,
    @Ctx() { loaders }: ApiContext,
  ): Promise<StatementType | undefined> {
    const id = statementOf(step);
    const node = id === undefined ? null : await loaders.node(id);
    return node === null ? undefined : new StatementType(node);
  }
}

@Resolver(() => RecommendationEdgeType)
export class RecommendationEvidenceResolver {
  @FieldResolver(() => [EvidenceType], {
    description:
      'What people wrote about the recommended product that its paths rest on, that of the reason first.',
    complexity: 5,
  })
  async evidence(
    @Root() edge: RecommendationEdgeType,
    @Arg('first', () => Int, firstArgument(1)) first: number,
    @Arg('language', () => Language, {
      nullable: true,
      description: 'Texts in this language come first; the language of the reasons when left out.',
    })
    language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<EvidenceType[]> {
    const { recommendation } = edge;
    const size = pageSize(first);
    const statements = recommendation.paths
      .flatMap(({ steps }) => steps)
      .filter(({ from, relationship }) => from === recommendation.product && relationship === 'HAS_FEATURE')
      .map((step) => statementOf(step) as NodeId);
    const found = await Promise.all(
      [...new Set(statements)].map((statement) =>
        findEvidence(context.loaders, statement, {
          first: size,
          polarity: 'positive',
          language: language ?? edge.language,
        }),
      ),
    );
    return found.flat().slice(0, size);
  }
}
