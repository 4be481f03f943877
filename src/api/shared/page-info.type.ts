import { Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, {
    description: 'Whether the page was asked for with a cursor, so that something is before it.',
  })
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge.' })
  readonly startCursor: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge: give it as `after` to read on.',
  })
  readonly endCursor: string | undefined;

  constructor(page: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | undefined;
    readonly endCursor: string | undefined;
  }) {
    this.hasNextPage = page.hasNextPage;
    this.hasPreviousPage = page.hasPreviousPage;
    this.startCursor = page.startCursor;
    this.endCursor = page.endCursor;
  }
}
