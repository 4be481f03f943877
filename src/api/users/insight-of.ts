import type { NodeId } from '../../domain/ids.js';
import { UserInsight } from '../../profile/user-insight.js';
import { requireActsFor } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';
import type { UserType } from './user.type.js';

interface Known {
  readonly seq: number;
  readonly insight: UserInsight;
}

/** What the fields of one request share; a mutation of the same request makes it new. */
const byRequest = new WeakMap<ApiContext, Map<NodeId, Known>>();

/** What can be worked out about `user` for the request; throws unless its caller may see it. */
export function insightOf({ id }: UserType, context: ApiContext): UserInsight {
  requireActsFor(context.caller, id);
  const { snapshot, now } = context;
  const known = byRequest.get(context) ?? new Map<NodeId, Known>();
  byRequest.set(context, known);
  const before = known.get(id);
  if (before?.seq === snapshot.seq) return before.insight;
  const insight = new UserInsight(snapshot, snapshot.table('User').indexOf(id), now);
  known.set(id, { seq: snapshot.seq, insight });
  return insight;
}
