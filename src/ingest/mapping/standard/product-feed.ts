import type { Row } from '../../readers/row.js';
import type { MappingInput } from '../mapping.js';

/** Attributes that a record with an `id` has only where it is of a product. */
const TOGETHER = [
  'link',
  'image_link',
  'product_type',
  'google_product_category',
  'item_group_id',
  'condition',
  'price',
  'sale_price',
  'availability',
  'brand',
  'gtin',
  'mpn',
];

/** A product feed as merchants upload it to search engines (Google's attributes), XML or table; `isSale`: sale prices count. */
export const productFeed = (isSale: boolean): MappingInput => ({
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
        price: { from: isSale ? ['sale_price', 'price'] : 'price', numbers: 'point' },
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
});

/** Whether a row is of an `id` and not of an `externalId`, as those of such a feed are. */
export function hasFeedId(row: Row): boolean {
  const has = (column: string): boolean => row.get(column) !== undefined;
  return has('id') && !has('externalId') && !has('name');
}

/** Whether a row with such an id is one of such a feed: it has something that only products have; each row by itself. */
export function isOfProduct(row: Row): boolean {
  return TOGETHER.some((column) => row.get(column) !== undefined);
}
