import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { ContributionPartType, ContributionType } from './contribution.type.js';

/** What contributions are made of: worked out only where it is asked for. */
@Resolver(() => ContributionType)
export class ContributionPartsResolver {
  @FieldResolver(() => [ContributionPartType], {
    description:
      'What it is made of, greatest absolute value first: a REST of the small shares, NEIGHBOURS of what they have in common with the user, the BASELINE of the offset of each source, popularity in a category of the products of the history that are of it. All of them sum to `value` within 1e-9. Empty for what is a single fact.',
    complexity: 2,
  })
  parts(
    @Root() contribution: ContributionType,
    @Arg('first', () => Int, firstArgument(20)) first: number,
  ): ContributionPartType[] {
    return contribution.parts
      .slice(0, pageSize(first))
      .map((part) => new ContributionPartType(contribution.snapshot, part));
  }
}
