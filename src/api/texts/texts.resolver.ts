import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import { FeatureType } from '../catalogue/named-nodes/feature.type.js';
import { namedNode } from '../catalogue/named-nodes/named-node.js';
import { ListingType } from '../catalogue/prices/listing.type.js';
import { ProductType } from '../catalogue/product/product.type.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import { type Connection, connection, connectionOf } from '../shared/connection.js';
import { encodeCursor } from '../shared/cursor.js';
import { neighbourPage } from '../shared/edge-page.js';
import { AFTER_ARGUMENT, firstArgument, pageSize } from '../shared/page-size.js';
import { DocumentType } from './document.type.js';
import { MentionType } from './mention.type.js';
import { ReviewType } from './review.type.js';

const { ConnectionType: ReviewConnectionType } = connectionOf('Review', () => ReviewType);
const { ConnectionType: DocumentConnectionType } = connectionOf('Document', () => DocumentType);
const LISTINGS = 100;
const MENTIONS = 200;

async function productOf(
  { loaders, snapshot }: ApiContext,
  id: NodeId,
  type: 'REVIEWS' | 'DESCRIBES' | 'OF',
): Promise<ProductType | undefined> {
  const [edge] = await loaders.edges(id, { direction: 'out', types: [type], limitPerNode: 1 });
  return edge === undefined ? undefined : currentProduct(snapshot, edge.to);
}

async function mentionsOf(
  { loaders, snapshot }: ApiContext,
  id: NodeId,
  first: number,
): Promise<MentionType[]> {
  const edges = await loaders.edges(id, { direction: 'out', types: ['MENTIONS'], limitPerNode: MENTIONS });
  const features = snapshot.table('Feature');
  const start = (value: unknown): number => (typeof value === 'number' ? value : 0);
  return edges
    .filter(({ to }) => features.indexOf(to) >= 0)
    .map((edge) => ({
      edge,
      feature: namedNode(snapshot, 'Feature', features.indexOf(edge.to)) satisfies FeatureType,
    }))
    .sort((a, b) => start(a.edge.properties.start) - start(b.edge.properties.start))
    .slice(0, first)
    .map(({ edge, feature }) => new MentionType(edge, feature));
}

/** From a product to what the store holds about it. */
@Resolver(() => ProductType)
export class ProductTextsResolver {
  @FieldResolver(() => ReviewConnectionType, {
    description: 'What people wrote about it, by id.',
    complexity: 2,
  })
  async reviews(
    @Root() { id }: ProductType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Arg('after', () => String, AFTER_ARGUMENT) after: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Connection<ReviewType>> {
    const size = pageSize(first);
    const page = await neighbourPage(loaders, { id, type: 'REVIEWS', direction: 'in', first: size, after });
    const edges = (await loaders.nodes(page.ids)).map((node) => ({
      cursor: encodeCursor([node.id]),
      node: new ReviewType(node),
    }));
    return connection(edges, page.hasMore, after);
  }

  @FieldResolver(() => DocumentConnectionType, {
    description: 'Descriptions and tests of it, by id.',
    complexity: 2,
  })
  async documents(
    @Root() { id }: ProductType,
    @Arg('first', () => Int, firstArgument(10)) first: number,
    @Arg('after', () => String, AFTER_ARGUMENT) after: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Connection<DocumentType>> {
    const size = pageSize(first);
    const page = await neighbourPage(loaders, { id, type: 'DESCRIBES', direction: 'in', first: size, after });
    const edges = (await loaders.nodes(page.ids)).map((node) => ({
      cursor: encodeCursor([node.id]),
      node: new DocumentType(node),
    }));
    return connection(edges, page.hasMore, after);
  }

  @FieldResolver(() => [ListingType], { description: 'Who sells it, by id; at most 100.', complexity: 3 })
  async listings(@Root() { id }: ProductType, @Ctx() { loaders }: ApiContext): Promise<ListingType[]> {
    const edges = await loaders.edges(id, { direction: 'in', types: ['OF'], limitPerNode: LISTINGS });
    return (await loaders.nodes(edges.map(({ from }) => from))).map((node) => new ListingType(node));
  }

  @FieldResolver(() => Int, { description: 'Give it as `expectedVersion` of a merge or a split.' })
  async version(@Root() { id }: ProductType, @Ctx() { loaders }: ApiContext): Promise<number> {
    return (await loaders.node(id))?.version ?? 0;
  }
}

@Resolver(() => ReviewType)
export class ReviewResolver {
  @FieldResolver(() => ProductType, { nullable: true, description: 'What it is about.' })
  product(@Root() { id }: ReviewType, @Ctx() context: ApiContext): Promise<ProductType | undefined> {
    return productOf(context, id, 'REVIEWS');
  }

  @FieldResolver(() => [MentionType], { description: 'The features it speaks of, in the order of the text.' })
  mentions(
    @Root() { id }: ReviewType,
    @Arg('first', () => Int, firstArgument(20)) first: number,
    @Ctx() context: ApiContext,
  ): Promise<MentionType[]> {
    return mentionsOf(context, id, pageSize(first));
  }
}

@Resolver(() => DocumentType)
export class DocumentResolver {
  @FieldResolver(() => ProductType, { nullable: true, description: 'What it is about.' })
  product(@Root() { id }: DocumentType, @Ctx() context: ApiContext): Promise<ProductType | undefined> {
    return productOf(context, id, 'DESCRIBES');
  }
}

@Resolver(() => ListingType)
export class ListingResolver {
  @FieldResolver(() => ProductType, { nullable: true, description: 'What it sells.' })
  product(@Root() { id }: ListingType, @Ctx() context: ApiContext): Promise<ProductType | undefined> {
    return productOf(context, id, 'OF');
  }
}
