import { SESSION_GAP_SECONDS, splitSessions } from './events/split-sessions.js';
import type { UserEvent } from './events/user-event.js';
import { findInterests, type InterestLabel, type WorkedOutInterest } from './interests/find-interests.js';
import { weighProducts } from './interests/weigh-products.js';
import type { ShopFacts } from './shop/shop-facts.js';

/** An interest of the last session beside what it was before. */
export interface SessionInterest {
  readonly label: InterestLabel;
  readonly index: number;
  /** Its weight in the last session, to the sum of all positive ones of its kind there; below 0: turned away. */
  readonly share: number;
  /** The same of everything before that session; 0 where it is new. */
  readonly standingShare: number;
}

/** The last visit of a user. */
export interface Session {
  /** Seconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Whether it may still go on. */
  readonly isOpen: boolean;
  readonly eventCount: number;
  /** The greatest difference between session and standing first, ties by label and place in the session. */
  readonly interests: readonly SessionInterest[];
}

function sharesOf(interests: readonly WorkedOutInterest[]): Map<string, number> {
  const sums = new Map<InterestLabel, number>();
  for (const { label, weight } of interests) if (weight > 0) sums.set(label, (sums.get(label) ?? 0) + weight);
  return new Map(
    interests.map(({ label, index, weight }) => {
      const sum = sums.get(label) ?? 0;
      return [`${label} ${index}`, sum > 0 ? weight / sum : Math.sign(weight)];
    }),
  );
}

/**
 * The last session of clean `events` (the earliest first) with its interests, undecayed, against the standing ones:
 * those of everything before, decayed to its start. Undefined where nothing has a time.
 */
export function lastSession(
  facts: ShopFacts,
  events: readonly UserEvent[],
  muted: ReadonlySet<number>,
  now: number,
): Session | undefined {
  const last = splitSessions(events).at(-1);
  if (last === undefined) return undefined;
  const startedAt = (last[0] as UserEvent).at;
  const endedAt = (last.at(-1) as UserEvent).at;
  const inSession = new Set(last);
  const before = events.filter((event) => !inSession.has(event));
  const standing = sharesOf(findInterests(facts, weighProducts(before, startedAt), muted));
  const found = findInterests(facts, weighProducts(last, endedAt), muted);
  const shares = sharesOf(found);
  const interests = found
    .map(({ label, index }) => {
      const key = `${label} ${index}`;
      return { label, index, share: shares.get(key) ?? 0, standingShare: standing.get(key) ?? 0 };
    })
    .sort((a, b) => Math.abs(b.share - b.standingShare) - Math.abs(a.share - a.standingShare));
  const isOpen = now - endedAt <= SESSION_GAP_SECONDS;
  return { startedAt, endedAt, isOpen, eventCount: last.length, interests };
}
