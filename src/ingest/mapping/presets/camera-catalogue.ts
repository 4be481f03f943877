import type { MappingInput } from '../mapping.js';

/** A table of digital cameras with bare numbers, whose units are in the names of the columns. */
export const cameraCatalogue: MappingInput = {
  description:
    'digital cameras (Model, Release date, Effective pixels, Zoom wide (W), Weight (inc. batteries), Price …)',
  records: [
    {
      kind: 'products',
      source: 'camera-catalogue',
      constants: { category: 'camera' },
      fields: {
        externalId: 'Model',
        name: 'Model',
        brand: { from: 'Model', as: 'maker' },
        releasedOn: 'Release date',
        price: { from: 'Price', numbers: 'point' },
      },
      specifications: {
        'camera resolution': { from: 'Effective pixels', unit: 'MP' },
        'focal length': { from: 'Zoom wide (W)', unit: 'mm' },
        storage: { from: 'Storage included', unit: 'MB' },
        weight: { from: 'Weight (inc. batteries)', unit: 'g' },
      },
    },
  ],
};
