import type { MappingInput } from '../mapping.js';

/**
 * A dump of reviews with the product in every row (Datafiniti's kind). Its ids do not hold: one id stands for several
 * products, so a product is known by its id and its name together.
 */
const product = ['{id} {name}', '{asins} {name}', 'name'];

export const deviceReviews: MappingInput = {
  description:
    'reviews with their products in each row, as in Datafiniti dumps (asins, name, reviews.text, reviews.username …)',
  records: [
    {
      kind: 'products',
      source: 'device-reviews',
      optional: true,
      fields: {
        externalId: { from: product, as: 'name' },
        name: ['name', '{brand} {asins}'],
        brand: ['brand', 'manufacturer'],
        category: ['categories', 'primaryCategories'],
      },
    },
    {
      kind: 'reviews',
      source: 'device-reviews',
      fields: {
        product: { from: product, as: 'name' },
        externalId: 'reviews.id',
        user: { from: 'reviews.username', as: 'displayName' },
        rating: 'reviews.rating',
        title: 'reviews.title',
        text: 'reviews.text',
        at: ['reviews.date', 'reviews.dateAdded'],
      },
    },
    // Who rates a product shows interest in it: the dump has no other behaviour.
    {
      kind: 'events',
      optional: true,
      constants: { type: 'rate' },
      fields: {
        user: { from: 'reviews.username', as: 'displayName' },
        product: { from: product, as: 'name' },
        at: ['reviews.date', 'reviews.dateAdded'],
        value: { from: 'reviews.rating', as: 'rating' },
      },
    },
  ],
};
