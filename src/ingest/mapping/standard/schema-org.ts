import type { MappingInput } from '../mapping.js';

/** Products and reviews of schema.org, as `schemaRows` makes flat rows of them. Numbers have a decimal point there. */
export const SCHEMA_ORG: MappingInput = {
  description: 'schema.org Product and Review in JSON-LD, from files or from the scripts of pages',
  records: [
    {
      kind: 'products',
      where: { type: ['Product'] },
      fields: {
        externalId: 'key',
        name: 'name',
        nameZh: 'nameZh',
        brand: 'brand',
        model: 'model',
        mpn: 'mpn',
        gtin: 'gtin',
        category: 'category',
        releasedOn: 'releaseDate',
        price: { from: 'price', numbers: 'point' },
        currency: 'priceCurrency',
        availability: 'availability',
        store: 'seller',
        region: 'region',
        url: 'url',
        image: 'image',
        description: 'description',
        'description.en': 'description.en',
        'description.zh': 'description.zh',
        accessoryOf: 'accessoryOf',
        successorOf: 'successorOf',
      },
      specificationsFrom: ['specifications'],
    },
    {
      kind: 'reviews',
      where: { type: ['Review'] },
      fields: {
        externalId: 'key',
        product: 'product',
        user: { from: 'author', as: 'displayName' },
        rating: 'rating',
        title: 'title',
        text: 'text',
        language: 'language',
        at: 'date',
      },
    },
  ],
};
