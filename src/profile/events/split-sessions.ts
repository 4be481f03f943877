import type { UserEvent } from './user-event.js';

/** A pause of more than this ends a session. */
export const SESSION_GAP_SECONDS = 1_800;

/**
 * `events` (the earliest first) cut where nothing happened for more than SESSION_GAP_SECONDS; the sessions and what is
 * in each in the same order. Events without a time are in no session.
 */
export function splitSessions(events: readonly UserEvent[]): UserEvent[][] {
  const sessions: UserEvent[][] = [];
  let last: UserEvent[] = [];
  for (const event of events) {
    if (event.at === 0) continue;
    const before = last.at(-1);
    if (before === undefined || event.at - before.at > SESSION_GAP_SECONDS) sessions.push((last = []));
    last.push(event);
  }
  return sessions;
}
