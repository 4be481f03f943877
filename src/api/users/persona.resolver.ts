import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { personaOfUser } from '../../profile/personas/personas-of.js';
import { PersonaTraitType, PersonaType } from '../catalogue/named-nodes/persona.type.js';
import { ProductType } from '../catalogue/product/product.type.js';
import type { ApiContext } from '../context.js';
import { currentProduct, snapshotNode } from '../nodes/find-node.js';
import { LANGUAGE_ARGUMENT, Language, LocalisedTextType } from '../shared/language.type.js';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { insightOf } from './insight-of.js';
import { UserType } from './user.type.js';

/** The groups of people that a shop has. */
@Resolver(() => PersonaType)
export class PersonaResolver {
  @Query(() => [PersonaType], {
    description:
      'Groups of users with like interests, the largest first; none where people cannot be told apart reliably.',
  })
  async personas(@Ctx() { services }: ApiContext): Promise<PersonaType[]> {
    const { personas } = await services.personas();
    return personas.map((persona) => new PersonaType(persona));
  }

  @FieldResolver(() => LocalisedTextType, { description: 'What tells its people from others, in words.' })
  description(
    @Root() { persona }: PersonaType,
    @Arg('language', () => Language, LANGUAGE_ARGUMENT) language: DisplayLanguage | null | undefined,
    @Ctx() context: ApiContext,
  ): LocalisedTextType {
    const wished = language ?? context.language;
    return new LocalisedTextType(wished === 'zh' ? persona.descriptionZh : persona.descriptionEn, wished);
  }

  @FieldResolver(() => [PersonaTraitType], {
    description: 'The interests that tell its people from others, the surest first.',
  })
  traits(
    @Root() { persona }: PersonaType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Ctx() { snapshot }: ApiContext,
  ): PersonaTraitType[] {
    return persona.traits.slice(0, pageSize(first)).flatMap(({ node, share, otherShare, lift }) => {
      const target = snapshotNode(snapshot, node);
      return target === undefined ? [] : [{ target, share, otherShare, lift }];
    });
  }

  @FieldResolver(() => [ProductType], {
    description: 'Products that its people go for more than others do, at most 5.',
    complexity: 5,
  })
  products(@Root() { persona }: PersonaType, @Ctx() { snapshot }: ApiContext): ProductType[] {
    return persona.products.flatMap((id) => currentProduct(snapshot, id) ?? []);
  }
}

@Resolver(() => UserType)
export class UserPersonaResolver {
  @FieldResolver(() => PersonaType, {
    nullable: true,
    description: 'The persona that they are nearest to by what is known now; null where nothing is.',
  })
  async persona(@Root() user: UserType, @Ctx() context: ApiContext): Promise<PersonaType | undefined> {
    const insight = insightOf(user, context);
    const found = personaOfUser(await context.services.personas(), insight);
    return found && new PersonaType(found.persona);
  }
}
