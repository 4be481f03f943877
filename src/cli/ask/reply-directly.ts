import 'reflect-metadata';
import { answerReader } from '../../api/answers/answer-reader.js';
import { Loaders } from '../../api/loaders/loaders.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Place } from '../../domain/product-offers.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { compare } from '../../guide/compare/compare.js';
import type { DialogueReply } from '../../guide/dialogue/converse.js';
import { saidLast } from '../../guide/dialogue/hear/said-last.js';
import type { Turn } from '../../guide/dialogue/turns/turn.js';
import { directReply } from '../../guide/reply/direct-reply.js';
import { EMPTY_PROFILE, profileOf } from '../../profile/profile.js';
import { HelpIndex } from '../../promote/help/help-index.js';
import { serviceReply } from '../../promote/help/service-reply.js';

/** The shop that is asked, and where the asker is. */
export interface AskedShop {
  readonly store: GraphStore;
  readonly snapshot: Snapshot;
  readonly place: Place;
  readonly user: NodeId | undefined;
  /** Seconds since 1970. */
  readonly now: number;
}

/** The comparison or the answer in words where the last of `turns` compares or asks; undefined where goods answer it. */
export async function replyDirectly(
  { store, snapshot, place, user, now }: AskedShop,
  turns: readonly Turn[],
  { guidance }: DialogueReply,
  language: DisplayLanguage,
): Promise<string | undefined> {
  const loaders = new Loaders(store);
  const index = user === undefined ? -1 : snapshot.table('User').indexOf(user);
  const { text } = await directReply(guidance, {
    snapshot,
    reader: answerReader(loaders, store),
    ...saidLast(turns),
    language,
    region: place.region,
    store: place.store,
    compare: (products, interests) =>
      Promise.resolve(compare(snapshot, products, undefined, interests, place)),
    serve: async (question) =>
      serviceReply(
        {
          snapshot,
          index: await HelpIndex.build(store),
          profile: index < 0 ? EMPTY_PROFILE : profileOf(snapshot, index, now),
          place,
          spokenOf: guidance.request.category ?? guidance.wishes.category,
          now,
          language,
          propertiesOf: async (id) => (await loaders.node(id))?.properties,
        },
        question,
      ),
  });
  return text;
}
