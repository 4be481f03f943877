import type { Row } from '../../readers/row.js';
import type { MappingInput } from '../mapping.js';

/** Attributes that product feeds have and no other table of products under these names. */
const TOGETHER = [
  'link',
  'image_link',
  'product_type',
  'google_product_category',
  'item_group_id',
  'condition',
];

/** A product feed as merchants upload it to search engines (Google's attributes), XML or table. */
export const PRODUCT_FEED: MappingInput = {
  description:
    'product feeds with the attributes of Google (id, title, link, image_link, price, availability …)',
  records: [
    {
      kind: 'products',
      fields: {
        externalId: 'id',
        name: 'title',
        brand: 'brand',
        mpn: 'mpn',
        gtin: 'gtin',
        category: ['product_type', 'google_product_category'],
        price: { from: ['sale_price', 'price'], numbers: 'point' },
        availability: 'availability',
        url: 'link',
        image: 'image_link',
        description: ['description', 'summary', 'content'],
      },
      specifications: {
        color: 'color',
        size: 'size',
        material: 'material',
        pattern: 'pattern',
        weight: 'product_weight',
        width: 'product_width',
        height: 'product_height',
        depth: 'product_length',
      },
      specificationsFrom: ['product_detail'],
    },
  ],
};

/** Whether a row is one of such a feed: it has an id, a title and something that only feeds have. */
export function isFeedRow(row: Row): boolean {
  const has = (column: string): boolean => row.get(column) !== undefined;
  return has('id') && has('title') && !has('externalId') && !has('name') && TOGETHER.some(has);
}
