import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { CONTEXT_LENGTH, type SentenceContext, sentenceContext } from '../../explain/sentence-context.js';
import { POLARITIES, type Polarity, PolarityEnum } from '../shared/graph-enums.js';
import { Language } from '../shared/language.type.js';
import { NodeType } from '../shared/node.type.js';
import { numberOf, oneOf, textOf } from '../shared/properties.js';
import { DocumentType } from '../texts/document.type.js';
import { ReviewType } from '../texts/review.type.js';

@ObjectType('Evidence', {
  description: 'A place in a text that supports a statement.',
  simpleResolvers: true,
})
export class EvidenceType {
  private found: SentenceContext | undefined;

  constructor(
    readonly edge: GraphEdge,
    private readonly text: GraphNode,
  ) {}

  private get context(): SentenceContext {
    this.found ??= sentenceContext(textOf(this.text.properties, 'text') ?? '', this.start, this.end);
    return this.found;
  }

  @Field(() => NodeType, { description: 'The review or the document.' })
  get source(): NodeType {
    return this.text.label === 'Review' ? new ReviewType(this.text) : new DocumentType(this.text);
  }

  @Field(() => String, { description: 'The sentence that the place is in.' })
  get sentence(): string {
    return this.context.sentence;
  }

  @Field(() => String, {
    description: `What stands before it in the text, at most ${CONTEXT_LENGTH} characters.`,
  })
  get before(): string {
    return this.context.before;
  }

  @Field(() => String, { description: `What stands after it, at most ${CONTEXT_LENGTH} characters.` })
  get after(): string {
    return this.context.after;
  }

  @Field(() => Language, { nullable: true, description: 'Language of the text.' })
  get language(): DisplayLanguage | undefined {
    return oneOf(['en', 'zh'] as const, this.text.properties.language);
  }

  @Field(() => Float, { nullable: true, description: 'Stars of the review, 1 to 5; null for documents.' })
  get rating(): number | undefined {
    return numberOf(this.text.properties, 'rating');
  }

  @Field(() => String, { nullable: true, description: 'When the text was written, ISO 8601.' })
  get at(): string | undefined {
    return textOf(this.text.properties, 'at');
  }

  @Field(() => String, { description: 'The very words.' })
  get quote(): string {
    return (textOf(this.text.properties, 'text') ?? '').slice(this.start, this.end);
  }

  @Field(() => Int, { description: 'Where the words begin in the text, in UTF-16 code units.' })
  get start(): number {
    return numberOf(this.edge.properties, 'start') ?? 0;
  }

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  get end(): number {
    return numberOf(this.edge.properties, 'end') ?? 0;
  }

  @Field(() => PolarityEnum, { nullable: true, description: 'Praise, blame or neither (opinions alone).' })
  get polarity(): Polarity | undefined {
    return oneOf(POLARITIES, this.edge.properties.polarity);
  }

  @Field(() => String, { nullable: true, description: 'What read it.' })
  get extractor(): string | undefined {
    return textOf(this.edge.properties, 'extractor');
  }

  @Field(() => String, { nullable: true, description: 'Its version.' })
  get extractorVersion(): string | undefined {
    return textOf(this.edge.properties, 'extractorVersion');
  }

  @Field(() => Float, { nullable: true, description: 'How sure the reader was, 0 to 1.' })
  get confidence(): number | undefined {
    return numberOf(this.edge.properties, 'confidence');
  }
}
