import type { RecordKind } from './record-kinds.js';
import type { TransformName } from './transforms.js';

/** A field of a record that a column may fill: what is done with the cell, and whether a record needs it. */
export interface FieldRule {
  readonly as: TransformName;
  readonly required?: true;
}

/** The kinds whose records fit a table. */
export type TableKind = Exclude<RecordKind, 'promotions' | 'help-topics' | 'users'>;

const id: FieldRule = { as: 'id' };
const name: FieldRule = { as: 'name' };
const plain: FieldRule = { as: 'plain' };
const address: FieldRule = { as: 'address' };
const text: FieldRule = { as: 'text' };
const required = (rule: FieldRule): FieldRule => ({ ...rule, required: true });

/** The fields of each kind and what is done with a cell for them when a mapping says nothing. */
export const FIELD_RULES: Readonly<Record<TableKind, Readonly<Record<string, FieldRule>>>> = {
  products: {
    source: required(name),
    externalId: required(id),
    name: required(name),
    nameZh: name,
    brand: name,
    brandZh: name,
    line: name,
    model: name,
    category: { as: 'category' },
    releasedOn: { as: 'day' },
    price: { as: 'price' },
    currency: plain,
    availability: { as: 'availability' },
    region: name,
    store: name,
    gtin: { as: 'gtin' },
    mpn: name,
    url: address,
    image: address,
    description: text,
    'description.en': text,
    'description.zh': text,
    successorOf: id,
    accessoryOf: { as: 'ids' },
    compatibleWith: { as: 'ids' },
  },
  reviews: {
    source: required(name),
    externalId: id,
    product: required(id),
    user: id,
    rating: { as: 'rating' },
    title: text,
    text: required(text),
    language: plain,
    at: { as: 'date' },
  },
  documents: {
    source: required(name),
    externalId: required(id),
    kind: required(plain),
    product: id,
    title: text,
    text: required(text),
    language: plain,
    url: address,
    at: { as: 'date' },
  },
  events: {
    id,
    user: required(id),
    product: required(id),
    type: required({ as: 'event' }),
    at: required({ as: 'date' }),
    value: { as: 'rating' },
    query: text,
  },
  relations: {
    product: required(id),
    other: required(id),
    method: required(plain),
    score: { as: 'number' },
  },
};
