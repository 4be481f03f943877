import { Field, ObjectType } from 'type-graphql';
import type { GraphNode } from '../../domain/graph-records.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { Language } from '../shared/language.type.js';
import { NodeType } from '../shared/node.type.js';
import { oneOf, textOf } from '../shared/properties.js';

@ObjectType('Document', {
  implements: NodeType,
  description: 'A description, a table of specifications, a professional test or a help article.',
  simpleResolvers: true,
})
export class DocumentType extends NodeType {
  constructor(readonly node: GraphNode) {
    super(node.id);
  }

  @Field(() => String, { nullable: true, description: 'description, specifications, test or help.' })
  get kind(): string | undefined {
    return textOf(this.node.properties, 'kind');
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

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  get url(): string | undefined {
    return textOf(this.node.properties, 'url');
  }

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  get source(): string | undefined {
    return textOf(this.node.properties, 'source');
  }
}
