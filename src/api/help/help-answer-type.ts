import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { HelpAnswer } from '../../promote/help/find-help-topics.js';
import { type HandOver, sayHandOver } from '../../promote/help/hand-over.js';
import { sayFacets, sayHelped, sayMatched } from '../../promote/say-why.js';
import { ProductType } from '../catalogue/product/product.type.js';
import type { ApiContext } from '../context.js';
import { affinityShares } from '../offers/affinity-share.type.js';
import { LocalisedTextType } from '../shared/language.type.js';
import type { HandOverType, HelpAnswerType } from './help.type.js';
import { HelpTopicType } from './help-topic.type.js';

function topicType({ snapshot }: ApiContext, id: NodeId): HelpTopicType {
  const table = snapshot.table('HelpTopic');
  return new HelpTopicType(id, table.card(table.indexOf(id)));
}

/** A help topic that was found, as the API shows it. */
export function helpAnswerType(
  context: ApiContext,
  answer: HelpAnswer,
  language: DisplayLanguage,
): HelpAnswerType {
  const { topic, shares, words, helpfulness, ...parts } = answer;
  const why = [
    sayMatched(words, language),
    sayFacets(context.snapshot, shares, language),
    sayHelped(helpfulness.helpful, helpfulness.votes, language),
  ].filter((sentence) => sentence !== '');
  const general = language === 'zh' ? '常见问题。' : 'It is asked often.';
  return {
    ...parts,
    words,
    helpfulness,
    topic: topicType(context, topic),
    reasons: affinityShares(context, shares),
    why: new LocalisedTextType(why.join(language === 'zh' ? '' : ' ') || general, language),
  };
}

/** A hand-over, as the API shows it. */
export function handOverType(context: ApiContext, handed: HandOver, language: DisplayLanguage): HandOverType {
  const { snapshot } = context;
  const table = snapshot.table('Product');
  return {
    ...handed,
    products: handed.products.map(({ product, order }) => ({
      product: new ProductType(snapshot, table.indexOf(product)),
      ...(order && { order }),
    })),
    tried: handed.tried.map((id) => topicType(context, id)),
    nearest: handed.nearest.map((id) => topicType(context, id)),
    summary: new LocalisedTextType(sayHandOver(snapshot, handed, language), language),
  };
}
