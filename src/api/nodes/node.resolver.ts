import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { ApiContext } from '../context.js';
import { NodeType } from '../shared/node.type.js';
import { MAX_PAGE_SIZE } from '../shared/page-size.js';
import { findNode } from './find-node.js';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'The node with a global id; null where there is none that the caller may see.',
  })
  node(
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
    @Ctx() context: ApiContext,
  ): Promise<NodeType | undefined> {
    return findNode(context, id);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'The nodes with these ids, in that order, null for each that there is not.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Global ids, at most ${MAX_PAGE_SIZE}.` }) ids: string[],
    @Ctx() context: ApiContext,
  ): Promise<(NodeType | undefined)[]> {
    if (ids.length > MAX_PAGE_SIZE)
      throw new InvalidValueError('ids', `expected at most ${MAX_PAGE_SIZE}, got ${ids.length}`);
    return Promise.all(ids.map((id) => findNode(context, id)));
  }
}
