import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { ApiContext } from '../context.js';
import { LANGUAGE_ARGUMENT, Language, LocalisedTextType } from '../shared/language.type.js';
import { localisedProperty } from '../shared/localised-property.js';
import { NamedType } from '../shared/named.type.js';
import { NodeType } from '../shared/node.type.js';

@ObjectType('HelpTopic', {
  implements: [NodeType, NamedType],
  description: 'A question that the shop answers; its name is the question.',
})
export class HelpTopicType extends NamedType {
  @Field(() => LocalisedTextType, { nullable: true, description: 'The answer.' })
  async body(
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<LocalisedTextType | undefined> {
    const node = await context.loaders.node(this.id);
    return node === null
      ? undefined
      : localisedProperty(node.properties, 'body', language ?? context.language);
  }
}
