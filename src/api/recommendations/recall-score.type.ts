import { Field, Float, ObjectType } from 'type-graphql';
import type { RecallScore } from '../../explain/contribution.js';

@ObjectType('RecallScore', {
  description:
    'What a query of the graph gives for the product, and what that counts for: `score` times `factor` is `value`, which the contributions of the source sum to.',
  simpleResolvers: true,
})
export class RecallScoreType {
  constructor(private readonly recall: RecallScore) {}

  @Field(() => String, {
    description: 'Path source: the name of its query in cypher/recommend, which can be run in Neo4j Browser.',
  })
  get source(): string {
    return this.recall.source;
  }

  @Field(() => Float, { description: 'What the query gives for the product.' })
  get score(): number {
    return this.recall.score;
  }

  @Field(() => Float, {
    description:
      'What one of it counts for: the weight of the source by its scale, for a history of this length.',
  })
  get factor(): number {
    return this.recall.factor;
  }

  @Field(() => Float, { description: 'Its part of the score, the offset of the source apart.' })
  get value(): number {
    return this.recall.value;
  }
}
