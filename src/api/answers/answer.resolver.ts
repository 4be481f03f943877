import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { InvalidValueError, NotFoundError } from '../../domain/errors.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { answer } from '../../guide/answers/answer.js';
import { QUESTION_LIMIT } from '../../guide/answers/question/read-question.js';
import type { ApiContext } from '../context.js';
import { currentProduct, findNode } from '../nodes/find-node.js';
import { askerOf, REGION_ARGUMENT, STORE_ARGUMENT } from '../offers/asker.js';
import { Language } from '../shared/language.type.js';
import { NodeType } from '../shared/node.type.js';
import { StatementType } from '../statements/statement.type.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import { AnswerCitationType, AnswerType, answerType } from './answer.type.js';
import { answerReader } from './answer-reader.js';

@ArgsType()
export class AnswerArguments {
  @Field(() => String, { description: `The question, at most ${QUESTION_LIMIT} characters.` })
  readonly question!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'What the question is about where it names nothing ("it", 这款): the page that is looked at.',
  })
  readonly product?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'Language of the answer; that of the question when left out.',
  })
  readonly language?: DisplayLanguage | null;

  @Field(() => ID, FOR_ARGUMENT)
  readonly for?: string | null;

  @Field(() => String, REGION_ARGUMENT)
  readonly region?: string | null;

  @Field(() => String, STORE_ARGUMENT)
  readonly store?: string | null;
}

@Resolver()
export class AnswerResolver {
  @Query(() => AnswerType, {
    description:
      'The answer to a question about products or shopping, such as "does the Sund 4 get hot?" or 这款续航多久: every claim is cited, owners are counted, and what nobody says is not known.',
    complexity: 60,
  })
  async answer(
    @Args(() => AnswerArguments) asked: AnswerArguments,
    @Ctx() context: ApiContext,
  ): Promise<AnswerType> {
    const { snapshot } = context;
    const { question, product, language } = asked;
    if (question.trim() === '' || question.length > QUESTION_LIMIT)
      throw new InvalidValueError(
        'question',
        `expected 1 to ${QUESTION_LIMIT} characters, got ${question.trim() === '' ? 0 : question.length}`,
      );
    const about = product ? currentProduct(snapshot, product) : undefined;
    if (product && about === undefined) throw new NotFoundError(product.slice(0, 140));
    const { region, store } = await askerOf(context, asked, 'personalisation');
    const found = await answer({
      snapshot,
      reader: answerReader(context.loaders, context.services.store),
      question,
      ...(about && { product: about.id }),
      ...(language && { language }),
      ...(region !== undefined && { region }),
      ...(store !== undefined && { store }),
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
