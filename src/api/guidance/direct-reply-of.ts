import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { type DirectReply, directReply } from '../../guide/direct-reply.js';
import type { Guidance } from '../../guide/guide.js';
import { answerReader } from '../answers/answer-reader.js';
import type { ApiContext } from '../context.js';
import { askerAs } from '../offers/asker.js';
import { compareProducts } from './compare-products.js';

/** What a direct reply needs of the request beside its guidance. */
export interface AskedDirectly {
  /** What was said last; '' where that was no text. */
  readonly text: string;
  /** The best product that was shown before. */
  readonly about?: NodeId | undefined;
  /** Products that were shown before and are meant by what was said. */
  readonly meant?: readonly NodeId[] | undefined;
  /** As the request says it. */
  readonly region?: string | null | undefined;
}

/** What answers `guidance` directly, for its user; see directReply. */
export async function directReplyOf(
  context: ApiContext,
  guidance: Guidance,
  language: DisplayLanguage,
  { text, about, meant, region }: AskedDirectly,
): Promise<DirectReply> {
  const { snapshot, loaders, services } = context;
  const asker = await askerAs(context, guidance.asked.user, { region }, 'personalisation');
  return directReply(guidance, {
    snapshot,
    reader: answerReader(loaders, services.store),
    text,
    language,
    about,
    meant,
    region: asker.region,
    compare: (products) => compareProducts(context, products, asker),
  });
}
