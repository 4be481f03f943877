import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Agreement, Answer, AnswerStatus, Citation, Claim } from '../../guide/answers/answer-types.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { currentProduct } from '../nodes/find-node.js';
import { Language } from '../shared/language.type.js';

const AnswerStatusEnum = {
  ANSWERED: 'ANSWERED',
  PARTLY: 'PARTLY',
  NOT_KNOWN: 'NOT_KNOWN',
} as const satisfies Record<AnswerStatus, AnswerStatus>;
registerEnumType(AnswerStatusEnum, {
  name: 'AnswerStatus',
  description: 'How much of what was asked is known.',
  valuesConfig: {
    ANSWERED: { description: 'What was asked is known.' },
    PARTLY: {
      description:
        'It is known of some of the products only, or not all that is asked is said, or the sources contradict each other.',
    },
    NOT_KNOWN: { description: 'Nothing in the shop answers it.' },
  },
});

@ObjectType('AnswerCitation', {
  description: 'A place that says what a claim says.',
  simpleResolvers: true,
})
export class AnswerCitationType implements Citation {
  /** Id of the record; the field `source` gives the record itself. */
  readonly sourceId: NodeId;

  readonly statementId: NodeId | undefined;

  @Field(() => String, { description: 'The very words: the sentence, at most 300 characters of it.' })
  readonly quote: string;

  @Field(() => Int, {
    description:
      'Where the words begin in the text, in UTF-16 code units (of help topics: in the body of the language of the answer).',
  })
  readonly start: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  readonly end: number;

  @Field(() => Float, { nullable: true, description: 'Stars of the review, 1 to 5; null for other texts.' })
  readonly rating?: number;

  @Field(() => String, { nullable: true, description: 'When the text was written, ISO 8601.' })
  readonly at?: string;

  constructor({ source, statement, quote, start, end, rating, at }: Citation) {
    this.sourceId = source;
    this.statementId = statement;
    this.quote = quote;
    this.start = start;
    this.end = end;
    if (rating !== undefined) this.rating = rating;
    if (at !== undefined) this.at = at;
  }

  get source(): NodeId {
    return this.sourceId;
  }
}

@ObjectType('Agreement', { description: 'How many reviews are on which side.', simpleResolvers: true })
class AgreementType implements Agreement {
  @Field(() => Int, { description: 'Reviews that praise.' })
  readonly for!: number;

  @Field(() => Int, { description: 'Reviews that find fault.' })
  readonly against!: number;

  @Field(() => Int, { description: 'Reviews that do both, or neither.' })
  readonly neutral!: number;
}

@ObjectType('AnswerClaim', {
  description: 'One thing that an answer says, with what it is taken from.',
  simpleResolvers: true,
})
export class AnswerClaimType {
  @Field(() => String, { description: 'The claim in words.' })
  readonly text: string;

  @Field(() => [AnswerCitationType], { description: 'What supports it; never empty.', complexity: 3 })
  readonly citations: readonly AnswerCitationType[];

  @Field(() => AgreementType, {
    nullable: true,
    description: 'The sides that owners take; null for claims that are no opinions, and for a single review.',
  })
  readonly agreement: Agreement | null;

  constructor({ text, citations, agreement }: Claim) {
    this.text = text;
    this.citations = citations.map((citation) => new AnswerCitationType(citation));
    this.agreement = agreement ?? null;
  }
}

@ObjectType('Answer', {
  description: 'The answer to a question, from specifications, statements, texts and help topics.',
  simpleResolvers: true,
})
export class AnswerType {
  @Field(() => AnswerStatusEnum, { description: 'How much is known.' })
  readonly status: AnswerStatus;

  @Field(() => String, {
    description:
      'The whole answer in words; where it is not known it says so, with the nearest sentences and what is known nearby.',
  })
  readonly text: string;

  @Field(() => Language, { description: 'Language of the answer; quotations stay in their own.' })
  readonly language: DisplayLanguage;

  @Field(() => [AnswerClaimType], { description: 'What it says, each claim with its sources.' })
  readonly claims: readonly AnswerClaimType[];

  @Field(() => [ProductType], { description: 'The products that it is about, the one that was meant first.' })
  readonly products: readonly ProductType[];

  @Field(() => Float, {
    description: 'Share of what was asked that the sources speak of, 0 to 1; 0 where it is not known.',
  })
  readonly confidence: number;

  @Field(() => [AnswerClaimType], {
    description: 'What is known nearby, where the thing itself is not; empty otherwise.',
  })
  readonly related: readonly AnswerClaimType[];

  @Field(() => [AnswerClaimType], {
    description:
      'Where nothing is sure to answer, the sentences that come nearest to what is asked, each quoted with its source, at most three for each question in it; they are no answer. Empty otherwise.',
  })
  readonly nearest: readonly AnswerClaimType[];

  constructor(
    { status, text, language, claims, confidence, related, nearest }: Answer,
    products: readonly ProductType[],
  ) {
    this.status = status;
    this.text = text;
    this.language = language;
    this.claims = claims.map((claim) => new AnswerClaimType(claim));
    this.products = products;
    this.confidence = confidence;
    this.related = related.map((claim) => new AnswerClaimType(claim));
    this.nearest = nearest.map((claim) => new AnswerClaimType(claim));
  }
}

/** An answer as the API shows it. */
export function answerType(snapshot: Snapshot, answer: Answer): AnswerType {
  return new AnswerType(
    answer,
    answer.products.flatMap((id) => currentProduct(snapshot, id) ?? []),
  );
}
