import type { MappingInput } from '../mapping.js';

/** Search results of a marketplace, one offer of a phone a row. */
export const marketplacePhones: MappingInput = {
  description: 'phones on Amazon (asin, brand, title, url, image, price)',
  records: [
    {
      kind: 'products',
      source: 'amazon',
      constants: { category: 'phone' },
      fields: {
        externalId: 'asin',
        name: 'title',
        brand: { from: ['brand', 'title'], as: 'maker' },
        url: 'url',
        image: 'image',
        price: { from: 'price', currency: 'USD' },
      },
    },
  ],
};
