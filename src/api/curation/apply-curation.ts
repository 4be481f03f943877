import { Field, ObjectType } from 'type-graphql';
import type { Curator } from '../../curate/curation.js';
import { ConflictError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import { checkText } from '../../domain/values.js';
import { requireExpert } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';
import { UserErrorType, userErrorOf } from '../errors/user-error.type.js';
import { findNode } from '../nodes/find-node.js';
import { NodeType } from '../shared/node.type.js';
import { ChangeType } from './change.type.js';

const MAX_REASON_LENGTH = 2_000;

@ObjectType('CurationPayload', { description: 'What a change of an expert did.', simpleResolvers: true })
export class CurationPayload {
  @Field(() => ChangeType, {
    nullable: true,
    description: 'The change, to be undone by its id; null where nothing was done.',
  })
  readonly change?: ChangeType;

  @Field(() => NodeType, {
    nullable: true,
    description: 'The statement that stands, or the product that it led to.',
  })
  readonly node?: NodeType;

  @Field(() => [UserErrorType], {
    description: 'Why nothing was done; CONFLICT where somebody else was faster.',
  })
  readonly userErrors!: readonly UserErrorType[];
}

/** What was done: the change, and the node to show. */
interface Done {
  readonly change: NodeId;
  readonly node?: NodeId;
}

/**
 * Lets an expert do `act`, and shows what came of it once it is in the snapshot; what is refused is told as data. Throws
 * UNAUTHENTICATED or FORBIDDEN for anybody else. `expected` is the node whose version the input expects, where it names one.
 */
export async function applyCuration(
  context: ApiContext,
  { reason, expected }: { readonly reason: string; readonly expected?: string | null | undefined },
  act: (curator: Curator) => Promise<Done>,
): Promise<CurationPayload> {
  const { caller, services, now } = context;
  requireExpert(caller);
  try {
    checkText('reason', reason, MAX_REASON_LENGTH);
    const by = caller.user ?? 'expert';
    const { change, node } = await act({ by, at: new Date(now * 1_000).toISOString(), reason });
    await services.catchUp();
    const [record] = await context.loaders.nodes([change]);
    return {
      change: record && new ChangeType(record),
      node: node && (await findNode(context, node)),
      userErrors: [],
    };
  } catch (error) {
    // What the change needs besides (another value that was approved) may be of another version, too: no field is wrong then.
    const isExpected = error instanceof ConflictError && error.id === expected;
    const field = isExpected ? ['expectedVersion'] : [];
    return { userErrors: [userErrorOf(error, field)] };
  }
}
