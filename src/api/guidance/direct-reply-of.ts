import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Guidance } from '../../guide/page/guidance.js';
import { directReply } from '../../guide/reply/direct-reply.js';
import type { DirectReply, DirectReplyOptions } from '../../guide/reply/direct-reply-types.js';
import { type ServiceReply, serviceReply } from '../../promote/help/service-reply.js';
import { answerReader } from '../answers/answer-reader.js';
import type { ApiContext } from '../context.js';
import { askerAs } from '../offers/asker.js';
import { compareProducts } from './compare-products.js';

/** What a direct reply needs of the request beside its guidance. */
export interface AskedDirectly extends Pick<DirectReplyOptions, 'isTaken' | 'isChosen'> {
  /** What was said last; '' where that was no text. */
  readonly text: string;
  /** The best product that was shown before. */
  readonly about?: NodeId | undefined;
  /** Products that were shown before and are meant by what was said. */
  readonly meant?: readonly NodeId[] | undefined;
  /** As the request says it. */
  readonly region?: string | null | undefined;
  readonly store?: string | null | undefined;
}

/** What answers `guidance` directly, for its user; see directReply. */
export async function directReplyOf(
  context: ApiContext,
  guidance: Guidance,
  language: DisplayLanguage,
  { text, about, meant, isTaken, isChosen, region, store }: AskedDirectly,
): Promise<DirectReply<ServiceReply>> {
  const { snapshot, loaders, services, now } = context;
  const asker = await askerAs(context, guidance.asked.user, { region, store }, 'personalisation');
  return directReply(guidance, {
    snapshot,
    reader: answerReader(loaders, services.store),
    text,
    language,
    about,
    meant,
    isTaken,
    isChosen,
    region: asker.region,
    store: asker.store,
    compare: (products, asked) => compareProducts(context, products, asker, asked),
    serve: async (question) =>
      serviceReply(
        {
          snapshot,
          index: await services.helpIndex(),
          profile: asker.profile,
          persona: asker.persona,
          place: { region: asker.region, store: asker.store },
          spokenOf: guidance.request.category ?? guidance.wishes.category,
          now,
          language,
          propertiesOf: async (id) => (await loaders.node(id))?.properties,
        },
        question,
      ),
  });
}
