import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { InvalidValueError, NotFoundError } from '../../domain/errors.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { answer } from '../../guide/answers/answer.js';
import { QUESTION_LIMIT } from '../../guide/answers/read-question.js';
import type { ApiContext } from '../context.js';
import { currentProduct, findNode } from '../nodes/find-node.js';
import { askerOf, REGION_ARGUMENT } from '../offers/asker.js';
import { Language } from '../shared/language.type.js';
import { NodeType } from '../shared/node.type.js';
import { StatementType } from '../statements/statement.type.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import { AnswerCitationType, AnswerType, answerType } from './answer.type.js';
import { answerReader } from './answer-reader.js';

@Resolver()
export class AnswerResolver {
  @Query(() => AnswerType, {
    description:
      'The answer to a question about products or shopping, such as "does the Sund 4 get hot?" or 这款续航多久: every claim is cited, owners are counted, and what nobody says is not known.',
    complexity: 60,
  })
  async answer(
    @Arg('question', () => String, { description: `The question, at most ${QUESTION_LIMIT} characters.` })
    asked: string,
    @Arg('product', () => ID, {
      nullable: true,
      description:
        'What the question is about where it names nothing ("it", 这款): the page that is looked at.',
    })
    product: string | null | undefined,
    @Arg('language', () => Language, {
      nullable: true,
      description: 'Language of the answer; that of the question when left out.',
    })
    language: DisplayLanguage | null | undefined,
    @Arg('for', () => ID, FOR_ARGUMENT) name: string | null | undefined,
    @Arg('region', () => String, REGION_ARGUMENT) place: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<AnswerType> {
    const { snapshot } = context;
    if (asked.trim() === '' || asked.length > QUESTION_LIMIT)
      throw new InvalidValueError(
        'question',
        `expected 1 to ${QUESTION_LIMIT} characters, got ${asked.trim() === '' ? 0 : asked.length}`,
      );
    const about = product ? currentProduct(snapshot, product) : undefined;
    if (product && about === undefined) throw new NotFoundError(product.slice(0, 140));
    const { region } = await askerOf(context, { for: name, region: place }, 'personalisation');
    const found = await answer({
      snapshot,
      reader: answerReader(context.loaders, context.services.store),
      question: asked,
      ...(about && { product: about.id }),
      ...(language && { language }),
      ...(region !== undefined && { region }),
    });
    return answerType(snapshot, found);
  }
}

@Resolver(() => AnswerCitationType)
export class AnswerCitationResolver {
  @FieldResolver(() => NodeType, {
    nullable: true,
    description: 'The review, description, listing or help topic.',
  })
  async source(
    @Root() { sourceId }: AnswerCitationType,
    @Ctx() context: ApiContext,
  ): Promise<NodeType | undefined> {
    return findNode(context, sourceId);
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description: 'The statement that was read there; null where the words are quoted as they stand.',
  })
  async statement(
    @Root() { statementId }: AnswerCitationType,
    @Ctx() context: ApiContext,
  ): Promise<StatementType | undefined> {
    if (statementId === undefined) return undefined;
    const node = await context.loaders.node(statementId);
    return node === null ? undefined : new StatementType(node);
  }
}
