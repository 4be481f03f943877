import { Arg, Ctx, Field, Float, ObjectType } from 'type-graphql';
import type { Properties } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { ApiContext } from '../context.js';
import { LANGUAGE_ARGUMENT, Language, LocalisedTextType } from '../shared/language.type.js';
import { localisedProperty } from '../shared/localised-property.js';
import { NamedType } from '../shared/named.type.js';
import { NodeType } from '../shared/node.type.js';
import { numberOf, textOf } from '../shared/properties.js';

@ObjectType('Promotion', {
  implements: [NodeType, NamedType],
  description: 'What may be advertised, always in a labelled slot.',
})
export class PromotionType extends NamedType {
  constructor(
    id: NodeId,
    private readonly card: Properties,
  ) {
    super(id, card);
  }

  @Field(() => LocalisedTextType, { nullable: true, description: 'What it says.' })
  async text(
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<LocalisedTextType | undefined> {
    const node = await context.loaders.node(this.id);
    return node === null
      ? undefined
      : localisedProperty(node.properties, 'text', language ?? context.language);
  }

  @Field(() => String, { nullable: true, description: 'From when it holds, ISO 8601.' })
  get startsAt(): string | undefined {
    return textOf(this.card, 'startsAt');
  }

  @Field(() => String, { nullable: true, description: 'Until when it holds, ISO 8601.' })
  get endsAt(): string | undefined {
    return textOf(this.card, 'endsAt');
  }

  @Field(() => String, { nullable: true, description: 'What is entered at the till.' })
  get coupon(): string | undefined {
    return textOf(this.card, 'coupon');
  }

  @Field(() => String, { nullable: true, description: "Who pays for it; null for the shop's own." })
  get sponsor(): string | undefined {
    return textOf(this.card, 'sponsor');
  }

  @Field(() => Float, { nullable: true, description: 'How much less is paid, in per cent.' })
  get discountPercent(): number | undefined {
    return numberOf(this.card, 'discountPercent');
  }
}
