import { SESSION_GAP_SECONDS, splitSessions } from './events/split-sessions.js';
import type { UserEvent } from './events/user-event.js';
import { findInterests, type WorkedOutInterest } from './interests/find-interests.js';
import { NO_WORDS, type SearchedWords } from './interests/searched-words.js';
import { type WeighedEvent, weighProducts } from './interests/weigh-products.js';
import type { MutedNodes } from './muted-nodes.js';
import type { InterestLabel } from './profile.js';
import type { ShopFacts } from './shop/shop-facts.js';

/** An interest of the last session beside what it was before. */
export interface SessionInterest {
  readonly label: InterestLabel;
  readonly index: number;
  /** Its weight in the last session, to the sum of all positive ones of its kind there; below 0: turned away. */
  readonly share: number;
  /** The same of everything before that session; 0 where it is new. */
  readonly standingShare: number;
  /** The events of the session that it comes from, those that count most first; their weights sum to `share`. */
  readonly events: readonly WeighedEvent[];
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

/** By label and index the share of each interest, and what a weight is divided by for it. */
function sharesOf(
  interests: readonly WorkedOutInterest[],
): Map<string, { readonly share: number; readonly sum: number }> {
  const sums = new Map<InterestLabel, number>();
  for (const { label, weight } of interests) if (weight > 0) sums.set(label, (sums.get(label) ?? 0) + weight);
  return new Map(
    interests.map(({ label, index, weight }) => {
      // Where all is turned away from, each is so wholly.
      const sum = sums.get(label) ?? Math.abs(weight);
      return [`${label} ${index}`, { share: weight / sum, sum }];
    }),
  );
}

/**
 * The last session of clean `events` (the earliest first) with its interests, undecayed, against the standing ones:
 * those of everything before, decayed to its start. `words` are what its searches, and those before, name. Undefined where
 * nothing has a time.
 */
export function lastSession(
  facts: ShopFacts,
  events: readonly UserEvent[],
  muted: MutedNodes,
  now: number,
  words: SearchedWords = NO_WORDS,
): Session | undefined {
  const last = splitSessions(events).at(-1);
  if (last === undefined) return undefined;
  const startedAt = (last[0] as UserEvent).at;
  const endedAt = (last.at(-1) as UserEvent).at;
  const inSession = new Set(last);
  const before = events.filter((event) => !inSession.has(event));
  const standing = sharesOf(findInterests(facts, weighProducts(before, startedAt), muted, words));
  const found = findInterests(facts, weighProducts(last, endedAt), muted, words);
  const shares = sharesOf(found);
  const interests = found
    .map(({ label, index, events }): SessionInterest => {
      const key = `${label} ${index}`;
      const { share, sum } = shares.get(key) ?? { share: 0, sum: 1 };
      return {
        label,
        index,
        share,
        standingShare: standing.get(key)?.share ?? 0,
        events: events.map((one) => ({ ...one, weight: one.weight / sum })),
      };
    })
    .sort((a, b) => Math.abs(b.share - b.standingShare) - Math.abs(a.share - a.standingShare));
  const isOpen = now - endedAt <= SESSION_GAP_SECONDS;
  return { startedAt, endedAt, isOpen, eventCount: last.length, interests };
}
