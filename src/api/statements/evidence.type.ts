import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import { splitSentences } from '../../text/split-sentences.js';
import { POLARITIES, type Polarity, PolarityEnum } from '../shared/graph-enums.js';
import { NodeType } from '../shared/node.type.js';
import { numberOf, oneOf, textOf } from '../shared/properties.js';
import { DocumentType } from '../texts/document.type.js';
import { ReviewType } from '../texts/review.type.js';

@ObjectType('Evidence', {
  description: 'A place in a text that supports a statement.',
  simpleResolvers: true,
})
export class EvidenceType {
  constructor(
    readonly edge: GraphEdge,
    private readonly text: GraphNode,
  ) {}

  @Field(() => NodeType, { description: 'The review or the document.' })
  get source(): NodeType {
    return this.text.label === 'Review' ? new ReviewType(this.text) : new DocumentType(this.text);
  }

  @Field(() => String, { description: 'The sentence that the place is in.' })
  get sentence(): string {
    const text = textOf(this.text.properties, 'text') ?? '';
    const { start, end } = this;
    const around = splitSentences(text).filter(
      (one) => one.end > start && one.start < Math.max(end, start + 1),
    );
    const [first] = around;
    return first === undefined ? text.slice(start, end) : text.slice(first.start, around.at(-1)?.end).trim();
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
