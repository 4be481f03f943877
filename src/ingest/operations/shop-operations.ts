import { definedProperties } from '../../domain/defined-properties.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import { type NodeId, nodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';
import { userId } from '../../domain/user-id.js';
import type { HelpTopicRecord, PromotionRecord, UserRecord } from '../records.js';
import { brandNode, categoryNode, featureNode, type NamedNode, needNode } from './named-nodes.js';

function joinNamed(
  from: NodeId,
  type: RelationshipName,
  nodes: readonly NamedNode[],
  properties = {},
): WriteOperation[] {
  return nodes.flatMap((node): WriteOperation[] => [
    node.operation,
    { kind: 'putEdge', type, from, to: node.id, key: '', properties },
  ]);
}

/** The writes that bring a promotion; `products` are the ids of its products. */
export function promotionOperations(record: PromotionRecord, products: readonly NodeId[]): WriteOperation[] {
  const id = nodeId('Promotion', record.id);
  const { title, text } = record;
  const { startsAt, endsAt, discountPercent, coupon, sponsor, segments, regions, minimumPrice } = record;
  const { currency, perPersonPerDay, pricePerExposure, budget, dailyBudget } = record;
  return [
    {
      kind: 'putNode',
      id,
      properties: definedProperties({
        nameEn: title.en,
        nameZh: title.zh,
        textEn: text.en,
        textZh: text.zh,
        startsAt,
        endsAt,
        discountPercent,
        coupon,
        sponsor,
        segments,
        regions,
        minimumPrice,
        currency,
        perPersonPerDay,
        pricePerExposure,
        budget,
        dailyBudget,
      }),
    },
    ...products.map(
      (to): WriteOperation => ({ kind: 'putEdge', type: 'PROMOTES', from: id, to, key: '', properties: {} }),
    ),
    ...joinNamed(id, 'PROMOTES', [
      ...record.categories.map(categoryNode),
      ...record.brands.map((name) => brandNode(name)),
      ...record.features.map(featureNode),
      ...record.needs.map(needNode),
    ]),
  ];
}

/** The writes that bring a help topic; `products` are the ids of its products. */
export function helpTopicOperations(record: HelpTopicRecord, products: readonly NodeId[]): WriteOperation[] {
  const id = nodeId('HelpTopic', record.id);
  const { title, body, keywords, stages, regions } = record;
  return [
    {
      kind: 'putNode',
      id,
      properties: definedProperties({
        nameEn: title.en,
        nameZh: title.zh,
        bodyEn: body.en,
        bodyZh: body.zh,
        keywordsEn: keywords.en,
        keywordsZh: keywords.zh,
        stages,
        regions,
      }),
    },
    ...products.map(
      (to): WriteOperation => ({ kind: 'putEdge', type: 'ABOUT', from: id, to, key: '', properties: {} }),
    ),
    ...joinNamed(id, 'ABOUT', [...record.categories.map(categoryNode), ...record.features.map(featureNode)]),
  ];
}

/** The writes that bring a person of the sample shop with the interests that they state. */
export function userOperations(record: UserRecord, hashKey: string): WriteOperation[] {
  const id = userId(hashKey, record.id);
  const { name, language, region, interests } = record;
  const stated = interests ?? { features: [], brands: [], categories: [], needs: [] };
  return [
    {
      kind: 'putNode',
      id,
      properties: definedProperties({ displayName: name, language, region, sample: true }),
    },
    ...joinNamed(
      id,
      'INTERESTED_IN',
      [
        ...stated.features.map(featureNode),
        ...stated.brands.map((brand) => brandNode(brand)),
        ...stated.categories.map(categoryNode),
        ...stated.needs.map(needNode),
      ],
      { weight: 1, source: 'stated' },
    ),
  ];
}
