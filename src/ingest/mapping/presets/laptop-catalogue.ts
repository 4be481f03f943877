import type { MappingInput } from '../mapping.js';

/** A price list of laptops: one configuration a row. */
export const laptopCatalogue: MappingInput = {
  description:
    'laptops, one configuration a row (company, product, inches, cpu, ram, memory, gpu, price_euros …)',
  records: [
    {
      kind: 'products',
      source: 'laptop-catalogue',
      constants: { category: 'laptop', currency: 'EUR' },
      fields: {
        externalId: ['laptop_id', 'loptop_id', 'laptop_ID', 'id'],
        name: '{company} {product} {inches} inch, {cpu}, {ram}, {memory}, {gpu}',
        brand: 'company',
        model: 'product',
        price: { from: ['price_euros', 'price'], currency: 'EUR', numbers: 'point' },
      },
      specifications: {
        'screen size': { from: 'inches', unit: 'in' },
        resolution: 'screenresolution',
        processor: 'cpu',
        memory: 'ram',
        storage: 'memory',
        graphics: 'gpu',
        'operating system': 'opsys',
        weight: 'weight',
      },
    },
  ],
};
