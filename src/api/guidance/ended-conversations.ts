import type { GraphStore } from '../../graph/graph-store.js';
import { hasEnded } from '../../guide/dialogue/turns/stored-conversation.js';

const EVERY_SECONDS = 3_600;
/** Conversations that are looked at in a run: the next run goes on behind them. */
const PAGE = 1_000;

interface Sweep {
  at: number;
  after: Awaited<ReturnType<GraphStore['list']>>['next'];
}

const sweeps = new WeakMap<GraphStore, Sweep>();

/**
 * Deletes conversations that have ended by `now`, a thousand looked at an hour at most; resolves with how many went. A
 * conversation that has ended is told to nobody meanwhile.
 */
export async function dropEndedConversations(store: GraphStore, now: number): Promise<number> {
  const last = sweeps.get(store);
  // A clock that was set back makes the last run one of later: it is run again.
  if (last !== undefined && Math.abs(now - last.at) < EVERY_SECONDS) return 0;
  const sweep: Sweep = { at: now, after: last?.after };
  sweeps.set(store, sweep);
  const { nodes, next } = await store.list('Conversation', last?.after, PAGE);
  sweep.after = next;
  const ended = nodes.filter((node) => hasEnded(node, now));
  await store.write(ended.map(({ id }) => ({ kind: 'deleteNode', id })));
  return ended.length;
}
