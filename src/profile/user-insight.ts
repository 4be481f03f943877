import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { type CleanEvents, cleanEvents } from './events/clean-events.js';
import { splitSessions } from './events/split-sessions.js';
import { eventsOf, type UserEvent } from './events/user-event.js';
import { findInterests, type WorkedOutInterest } from './interests/find-interests.js';
import { NO_WORDS, type SearchedWords } from './interests/searched-words.js';
import { type WeighedProduct, weighProducts } from './interests/weigh-products.js';
import { type LifeCycle, lifeCycles } from './life-cycles.js';
import { type MutedNodes, mutedNodesOf } from './muted-nodes.js';
import { type PriceLevel, priceLevels } from './price-levels.js';
import { lastSession, type Session } from './session-interests.js';
import { type ShopFacts, shopFactsOf } from './shop/shop-facts.js';
import { type WantedSpecification, wantedSpecifications } from './wanted-specifications.js';

/**
 * What can be worked out about `user` (index; −1 for nobody, of whom nothing can) at `now` (seconds since 1970) from the
 * graph as it is. Each part is worked out when it is first asked for, and once: what is not asked for costs nothing. Use
 * one for one request; it does not follow the graph.
 */
export class UserInsight {
  readonly facts: ShopFacts;
  private cleaned: CleanEvents | undefined;
  private weighed: readonly WeighedProduct[] | undefined;
  private found: readonly WorkedOutInterest[] | undefined;
  private levels: readonly PriceLevel[] | undefined;

  constructor(
    readonly snapshot: Snapshot,
    readonly user: number,
    readonly now: number,
  ) {
    this.facts = shopFactsOf(snapshot);
  }

  /** Their events without doubles and without what robots did, and how many those were. */
  get clean(): CleanEvents {
    this.cleaned ??= cleanEvents(eventsOf(this.snapshot, this.user));
    return this.cleaned;
  }

  /** Their visits, the earliest first. */
  get sessions(): readonly (readonly UserEvent[])[] {
    return splitSessions(this.clean.events);
  }

  get products(): readonly WeighedProduct[] {
    this.weighed ??= weighProducts(this.clean.events, this.now);
    return this.weighed;
  }

  get interests(): readonly WorkedOutInterest[] {
    this.found ??= findInterests(this.facts, this.products, this.muted);
    return this.found;
  }

  /** The same with what the words of searches name. */
  interestsWith(words: SearchedWords): readonly WorkedOutInterest[] {
    return words.size === 0 ? this.interests : findInterests(this.facts, this.products, this.muted, words);
  }

  /** Their last visit, with what the words of searches name. */
  session(words: SearchedWords = NO_WORDS): Session | undefined {
    return lastSession(this.facts, this.clean.events, this.muted, this.now, words);
  }

  get priceLevels(): readonly PriceLevel[] {
    this.levels ??= priceLevels(this.facts, this.products);
    return this.levels;
  }

  get specifications(): readonly WantedSpecification[] {
    return wantedSpecifications(this.facts, this.products);
  }

  get lifeCycles(): readonly LifeCycle[] {
    return lifeCycles(this.facts, this.clean.events, this.now);
  }

  /** What they do not want to be recommended by. */
  get muted(): MutedNodes {
    return mutedNodesOf(this.snapshot, this.user);
  }
}
