import { Field, Float, ObjectType } from 'type-graphql';
import type { GraphNode } from '../../domain/graph-records.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { Language } from '../shared/language.type.js';
import { NodeType } from '../shared/node.type.js';
import { numberOf, oneOf, textOf } from '../shared/properties.js';

@ObjectType('Review', {
  implements: NodeType,
  description: 'What a person wrote about a product; who it was is not told.',
  simpleResolvers: true,
})
export class ReviewType extends NodeType {
  constructor(readonly node: GraphNode) {
    super(node.id);
  }

  @Field(() => String, { nullable: true, description: 'Headline.' })
  get title(): string | undefined {
    return textOf(this.node.properties, 'title');
  }

  @Field(() => String, { description: 'The whole text.' })
  get text(): string {
    return textOf(this.node.properties, 'text') ?? '';
  }

  @Field(() => Language, { nullable: true, description: 'Language of the text.' })
  get language(): DisplayLanguage | undefined {
    return oneOf(['en', 'zh'] as const, this.node.properties.language);
  }

  @Field(() => Float, { nullable: true, description: 'Stars, 1 to 5.' })
  get rating(): number | undefined {
    return numberOf(this.node.properties, 'rating');
  }

  @Field(() => String, { nullable: true, description: 'When it was written, ISO 8601.' })
  get at(): string | undefined {
    return textOf(this.node.properties, 'at');
  }

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  get source(): string | undefined {
    return textOf(this.node.properties, 'source');
  }
}
