import { Arg, Ctx, Field, InterfaceType } from 'type-graphql';
import { keyOf, type NodeId } from '../../domain/ids.js';
import { type DisplayLanguage, type LocalisedName, pickName } from '../../domain/localised-name.js';
import type { ApiContext } from '../context.js';
import { LANGUAGE_ARGUMENT, Language, LocalisedTextType } from './language.type.js';
import { NodeType } from './node.type.js';

@InterfaceType('Named', { description: 'A node with a name in one or both languages.', implements: NodeType })
export abstract class NamedType extends NodeType {
  constructor(
    id: NodeId,
    protected readonly names: LocalisedName,
  ) {
    super(id);
  }

  @Field(() => LocalisedTextType, { description: 'Name, in the wished language where there is one.' })
  name(
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): LocalisedTextType {
    const name = pickName(this.names, language ?? context.language);
    return name === undefined
      ? new LocalisedTextType(keyOf(this.id), 'en')
      : new LocalisedTextType(name.text, name.language);
  }
}
