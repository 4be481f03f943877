import type { MappingInput } from '../mapping.js';

/** A table of phones as specification sites have it, one a row with about 50 columns (GSMArena's kind). */
export const phoneCatalogue: MappingInput = {
  description:
    'phones with their specifications, columns as on GSMArena (name, announced, internal, main-camera …)',
  records: [
    {
      kind: 'products',
      source: 'phone-catalogue',
      constants: { category: 'phone' },
      fields: {
        externalId: 'name',
        name: 'name',
        brand: { from: ['brand', 'name'], as: 'maker' },
        releasedOn: 'announced',
        price: { from: 'price', currency: 'EUR' },
        availability: 'status',
        url: 'url',
        image: 'image',
      },
      specifications: {
        'battery capacity': 'battery-type',
        weight: 'weight',
        'screen size': 'size',
        resolution: 'resolution',
        'pixel density': 'resolution',
        processor: 'chipset',
        graphics: 'gpu',
        memory: { from: 'internal', before: 'RAM' },
        storage: { from: 'internal', except: 'RAM' },
        'camera resolution': 'main-camera',
        'operating system': 'os',
        'display type': 'display-type',
        'wireless standard': 'wlan',
        power: 'charging',
      },
    },
  ],
};
