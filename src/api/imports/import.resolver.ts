import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { ErrorEntry } from '../../ingest/job/error-file.js';
import { listingId } from '../../ingest/listing-id.js';
import { checkRecord } from '../../ingest/mapping/check-record.js';
import { reviewId } from '../../ingest/operations/text-operations.js';
import { requireImports } from '../auth/permissions.js';
import { ListingType } from '../catalogue/prices/listing.type.js';
import type { ApiContext } from '../context.js';
import { UserErrorType } from '../errors/user-error.type.js';
import { ReviewType } from '../texts/review.type.js';
import { checkDraft } from './check-draft.js';
import { PutListingsInput, PutReviewsInput } from './import.input.js';

const MOST_RECORDS = 100;
const MOST_SPECIFICATIONS = 200;

type Draft = Readonly<Record<string, unknown>>;

@ObjectType('PutListingsPayload', { description: 'What became of the listings.', simpleResolvers: true })
export class PutListingsPayload {
  @Field(() => [ListingType], {
    description: 'Those that went in, as they are now, in the order in which they were given.',
  })
  readonly listings!: readonly ListingType[];

  @Field(() => [UserErrorType], { description: 'The listings that do not fit; the others were stored.' })
  readonly userErrors!: readonly UserErrorType[];
}

@ObjectType('PutReviewsPayload', { description: 'What became of the reviews.', simpleResolvers: true })
export class PutReviewsPayload {
  @Field(() => [ReviewType], {
    description: 'Those that went in, as they are now, in the order in which they were given.',
  })
  readonly reviews!: readonly ReviewType[];

  @Field(() => [UserErrorType], { description: 'The reviews that do not fit; the others were stored.' })
  readonly userErrors!: readonly UserErrorType[];
}

/** The fields of an input that say something: a null is none. */
function draftOf(input: object, source: string): Draft {
  const said = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(said), source };
}

function checkCount(field: string, records: readonly unknown[]): void {
  if (records.length === 0 || records.length > MOST_RECORDS)
    throw new InvalidValueError(field, `expected 1 to ${MOST_RECORDS}, got ${records.length}`);
}

/** The id that a record has in the graph; undefined for one that cannot be a record. */
function idOf(kind: 'products' | 'reviews', draft: Draft): NodeId | undefined {
  const checked = checkRecord(kind, draft);
  const record = checked.problem === undefined ? checked.record : undefined;
  if (record?.kind === 'products') return listingId(record.record.source, record.record.externalId);
  return record?.kind === 'reviews' ? reviewId(record.record) : undefined;
}

/** Brings single records in as an import of a file does: same checks, same ids, same products. */
@Resolver()
export class ImportResolver {
  @Mutation(() => PutListingsPayload, {
    description:
      'Stores single listings as an import of a file does: the same ids, and the products that they are of are worked out with the whole catalogue. Sent again it changes nothing. When it answers they are durable, the facts of their texts are read, and the next answer sees them. For operators and experts.',
    complexity: 200,
  })
  async putListings(
    @Arg('input', () => PutListingsInput, { description: 'The listings.' }) {
      source,
      listings,
    }: PutListingsInput,
    @Ctx() context: ApiContext,
  ): Promise<PutListingsPayload> {
    requireImports(context.caller, ['operator', 'expert']);
    checkCount('listings', listings);
    const drafts = listings.map(({ specifications, ...listing }) => {
      const lines = specifications ?? [];
      if (lines.length > MOST_SPECIFICATIONS)
        throw new InvalidValueError(
          'specifications',
          `expected at most ${MOST_SPECIFICATIONS}, got ${lines.length}`,
        );
      const table = Object.fromEntries(lines.map(({ name, value }) => [name, value]));
      return draftOf({ ...listing, specifications: lines.length === 0 ? null : table }, source);
    });
    const { nodes, userErrors } = await bring(context, 'products', 'listings', drafts);
    return { listings: nodes.map((node) => new ListingType(node)), userErrors };
  }

  @Mutation(() => PutReviewsPayload, {
    description:
      'Stores single reviews as an import of a file does, by their key or content. Sent again it changes nothing; nothing is kept of an erased user, so a review of theirs that is sent again is stored again: whoever sends leaves it out. When it answers they are durable, the facts of their texts are read, and the next answer sees them. For operators, experts and apps.',
    complexity: 200,
  })
  async putReviews(
    @Arg('input', () => PutReviewsInput, { description: 'The reviews.' }) {
      source,
      reviews,
    }: PutReviewsInput,
    @Ctx() context: ApiContext,
  ): Promise<PutReviewsPayload> {
    requireImports(context.caller, ['operator', 'expert', 'app']);
    checkCount('reviews', reviews);
    const drafts = reviews.map((review) => draftOf(review, source));
    const { nodes, userErrors } = await bring(context, 'reviews', 'reviews', drafts);
    return { reviews: nodes.map((node) => new ReviewType(node)), userErrors };
  }
}

/** Imports `drafts`, given as `field` of the input: the nodes of those that went in, and what is wrong with the others. */
async function bring(
  { services, loaders, now }: ApiContext,
  kind: 'products' | 'reviews',
  field: string,
  drafts: readonly Draft[],
): Promise<{ readonly nodes: readonly GraphNode[]; readonly userErrors: readonly UserErrorType[] }> {
  const problems = drafts.map((draft) => checkDraft(kind, draft, now * 1_000));
  const places = [...drafts.keys()].filter((place) => problems[place] === undefined);
  const taken = places.map((place) => drafts[place] as Draft);
  const found =
    taken.length === 0
      ? []
      : await services.importing.bring(kind, taken, new Date(now * 1_000).toISOString());
  await services.catchUp();
  const refused = problems.flatMap((problem, place): ErrorEntry[] =>
    problem === undefined ? [] : [{ line: place + 1, code: 'BAD_VALUE', effect: 'rejected', ...problem }],
  );
  const troubles = [
    ...refused,
    ...found.map((entry) => ({ ...entry, line: (places[entry.line - 1] as number) + 1 })),
  ].sort((a, b) => a.line - b.line);
  const userErrors = troubles.map(
    ({ line, column, code, reason }) =>
      new UserErrorType(
        [field, String(line - 1), column],
        `${column}: ${reason}`,
        code === 'UNKNOWN_PRODUCT' ? 'NOT_FOUND' : 'INVALID_VALUE',
      ),
  );
  const bad = new Set(troubles.flatMap(({ line, effect }) => (effect === 'rejected' ? [line - 1] : [])));
  const ids = drafts.flatMap((draft, place) => (bad.has(place) ? [] : (idOf(kind, draft) ?? [])));
  return { nodes: await loaders.nodes(ids), userErrors };
}
