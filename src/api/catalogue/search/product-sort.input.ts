import { Field, InputType, registerEnumType } from 'type-graphql';

const SORT_FIELDS = ['RELEVANCE', 'NAME', 'PRICE', 'RATING', 'REVIEW_COUNT', 'RELEASED_ON'] as const;
export type SortField = (typeof SORT_FIELDS)[number];
const SortFieldEnum = Object.fromEntries(SORT_FIELDS.map((field) => [field, field]));
registerEnumType(SortFieldEnum, {
  name: 'ProductSortField',
  description: 'What products are sorted by.',
  valuesConfig: {
    RELEVANCE: { description: 'How well they fit the search; without one by id.' },
    NAME: { description: 'English name, else Chinese name, by code unit.' },
    PRICE: { description: 'Price, whatever the currency.' },
    RATING: { description: 'Mean rating.' },
    REVIEW_COUNT: { description: 'Number of reviews.' },
    RELEASED_ON: { description: 'Day it came out.' },
  },
});

const SortDirectionEnum = { ASC: 'ASC', DESC: 'DESC' } as const;
export type SortDirection = keyof typeof SortDirectionEnum;
registerEnumType(SortDirectionEnum, {
  name: 'SortDirection',
  description: 'Which way a list is sorted.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Greatest first.' } },
});

@InputType('ProductSort', { description: 'An order of products; what has no value comes last, ties by id.' })
export class ProductSortInput {
  @Field(() => SortFieldEnum, { description: 'By what.' })
  readonly field!: SortField;

  @Field(() => SortDirectionEnum, { nullable: true, description: 'Which way; DESC for RELEVANCE, else ASC.' })
  readonly direction?: SortDirection | null;
}
