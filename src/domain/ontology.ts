// The closed set of labels, relationship types and properties: constraints, validators, snapshot columns
// and GraphQL enums all come from here. Names follow schema.org where it has one.

export type PropertyKind = 'string' | 'text' | 'number' | 'integer' | 'boolean' | 'time' | 'strings' | 'json';

/** A property of a node or an edge. */
export interface PropertyType {
  /** string: short, may be indexed; text: long, never range-indexed; time: ISO 8601 UTC; json: canonical JSON text. */
  readonly kind: PropertyKind;
  readonly required?: true;
  /** Personal data: left out of history and error files, removed by an erasure. */
  readonly personal?: true;
}

/** A label. */
export interface NodeType {
  /** What an id of this label begins with, before the colon. */
  readonly prefix: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, PropertyType>>;
}

const string = { kind: 'string' } as const;
const text = { kind: 'text' } as const;
const number = { kind: 'number' } as const;
const integer = { kind: 'integer' } as const;
const time = { kind: 'time' } as const;
const strings = { kind: 'strings' } as const;
const json = { kind: 'json' } as const;
const names = { nameEn: string, nameZh: string } as const;

/** All labels. */
export const NODE_TYPES = {
  Listing: {
    prefix: 'listing',
    description: 'One record of one source with its offer.',
    properties: {
      source: { kind: 'string', required: true },
      externalId: { kind: 'string', required: true },
      ...names,
      url: string,
      image: string,
      gtin: string,
      mpn: string,
      price: number,
      currency: string,
      availability: string,
      region: string,
      store: string,
      raw: json,
      /** Prices by time, of sources that are watched: canonical JSON of [[time, price, currency], …], oldest first. */
      prices: json,
      /** Since when its source does not list it any more. */
      goneSince: time,
    },
  },
  Product: {
    prefix: 'product',
    description: 'One sellable configuration: what answers recommend.',
    properties: {
      ...names,
      releasedOn: string,
      price: number,
      currency: string,
      availability: string,
      /** Where all of its listings together are limited to, by code unit; left out: one is without a limit. */
      regions: strings,
      /**
       * The best of its listings for each region, store and currency: these, the availability and the price, each
       * '' where it is not said, with tabs between them in the order region, store, availability, currency, price. By
       * region, store and currency. Only where a listing names a store, or they differ in region, availability or
       * currency.
       */
      offers: strings,
      image: string,
      reviewCount: integer,
      ratingAverage: number,
      mergedInto: string,
    },
  },
  ProductModel: {
    prefix: 'model',
    description: 'What the variants of one model have in common.',
    properties: { ...names },
  },
  ProductLine: { prefix: 'line', description: 'A family of models of one brand.', properties: { ...names } },
  Brand: {
    prefix: 'brand',
    description: 'A maker, or the name it sells under.',
    properties: { ...names, synonyms: strings },
  },
  Category: {
    prefix: 'category',
    description: 'A kind of product.',
    properties: { ...names, synonyms: strings },
  },
  Feature: {
    prefix: 'feature',
    description: 'An aspect people talk about: battery life, camera, 手感.',
    properties: { ...names, synonyms: strings },
  },
  Specification: {
    prefix: 'spec',
    description: 'A measurable parameter with its canonical unit.',
    properties: { ...names, synonyms: strings, quantityKind: string, unit: string },
  },
  Need: {
    prefix: 'need',
    description: 'A use case.',
    properties: { ...names, synonyms: strings, servedBy: json },
  },
  Audience: {
    prefix: 'audience',
    description: 'Whom a product is for: children, seniors, professionals; never a person.',
    properties: { ...names },
  },
  Review: {
    prefix: 'review',
    description: 'What a person wrote about a product.',
    properties: {
      source: string,
      externalId: string,
      title: { kind: 'text', personal: true },
      text: { kind: 'text', personal: true },
      language: string,
      rating: number,
      at: time,
      extractedWith: string,
    },
  },
  Document: {
    prefix: 'document',
    description: 'A description, a professional test or a help article.',
    properties: {
      source: string,
      externalId: string,
      kind: string,
      title: text,
      text,
      language: string,
      url: string,
      at: time,
      extractedWith: string,
    },
  },
  User: {
    prefix: 'user',
    description: 'A person, known by a keyed hash; coarse attributes only with consent.',
    properties: {
      displayName: { kind: 'string', personal: true },
      language: { kind: 'string', personal: true },
      region: { kind: 'string', personal: true },
      ageBand: { kind: 'string', personal: true },
      consent: { kind: 'json', personal: true },
      mutedFeatures: { kind: 'strings', personal: true },
      /** Brands, lines, categories and needs that they do not want to be recommended by. */
      mutedNodes: { kind: 'strings', personal: true },
      sample: { kind: 'boolean' },
    },
  },
  Persona: {
    prefix: 'persona',
    description: 'A group of users with like interests.',
    properties: { ...names },
  },
  Promotion: {
    prefix: 'promotion',
    description: 'What may be advertised, always in a labelled slot.',
    properties: {
      ...names,
      textEn: text,
      textZh: text,
      startsAt: time,
      endsAt: time,
      discountPercent: number,
      coupon: string,
      sponsor: string,
      segments: strings,
      regions: strings,
      minimumPrice: number,
      currency: string,
      perPersonPerDay: integer,
      pricePerExposure: number,
      budget: number,
      dailyBudget: number,
      spent: number,
      spentOn: string,
      spentToday: number,
    },
  },
  HelpTopic: {
    prefix: 'help',
    description: 'A question that the shop answers.',
    properties: {
      ...names,
      bodyEn: text,
      bodyZh: text,
      keywordsEn: strings,
      keywordsZh: strings,
      stages: strings,
      regions: strings,
    },
  },
  Statement: {
    prefix: 'statement',
    description: 'An assertion with its status and confidence; the id is the claim key.',
    properties: {
      predicate: { kind: 'string', required: true },
      value: number,
      valueMax: number,
      valueText: string,
      unit: string,
      comparator: string,
      qualifiers: json,
      positive: integer,
      negative: integer,
      neutral: integer,
      status: { kind: 'string', required: true },
      confidence: number,
      extractor: string,
      extractorVersion: string,
      decidedBy: string,
      decidedAt: time,
      reason: text,
    },
  },
  Change: {
    prefix: 'change',
    description: 'History of statements and curation: who, when, why, before, after.',
    properties: {
      kind: string,
      subject: string,
      by: string,
      at: time,
      reason: text,
      before: json,
      after: json,
      undoneBy: string,
    },
  },
  Conversation: {
    prefix: 'conversation',
    description: 'A dialogue with the guide, as the turns that were taken; nothing is learned from it.',
    properties: {
      turns: { kind: 'json', personal: true },
      language: { kind: 'string', personal: true },
      startedAt: time,
      expiresAt: time,
    },
  },
  Rule: {
    prefix: 'rule',
    description:
      'What merchandisers want of an order: which products, what is done with them, from when until when.',
    properties: {
      ...names,
      action: { kind: 'string', required: true },
      value: number,
      filter: json,
      startsAt: time,
      endsAt: time,
      retired: { kind: 'boolean' },
    },
  },
} as const satisfies Record<string, NodeType>;

export type NodeLabel = keyof typeof NODE_TYPES;
export const NODE_LABELS = Object.keys(NODE_TYPES) as readonly NodeLabel[];

/** A relationship type: from which labels to which. */
export interface RelationshipType {
  readonly from: readonly NodeLabel[];
  readonly to: readonly NodeLabel[];
  readonly description: string;
  readonly properties: Readonly<Record<string, PropertyType>>;
  /** projection: derived from statements and rebuilt from them; behaviour: an event of a user. */
  readonly role?: 'projection' | 'behaviour';
}

const projected = { statementId: string, confidence: number } as const;
const behaviour = {
  at: time,
  weight: number,
  listing: string,
  value: number,
  query: { kind: 'string', personal: true },
} as const;
const event = (description: string): RelationshipType => ({
  from: ['User'],
  to: ['Product'],
  description,
  properties: behaviour,
  role: 'behaviour',
});
const evidence = {
  start: integer,
  end: integer,
  extractor: string,
  extractorVersion: string,
  polarity: string,
  confidence: number,
} as const;

/** All relationship types. */
export const RELATIONSHIP_TYPES = {
  OF: {
    from: ['Listing'],
    to: ['Product'],
    description: 'The listing sells the product.',
    properties: { original: string },
  },
  VARIANT_OF: {
    from: ['Product'],
    to: ['ProductModel'],
    description: 'A configuration of the model.',
    properties: {},
  },
  IN_CATEGORY: { from: ['Product'], to: ['Category'], description: 'Kind of the product.', properties: {} },
  SUBCATEGORY_OF: { from: ['Category'], to: ['Category'], description: 'A narrower kind.', properties: {} },
  MADE_BY: {
    from: ['Product', 'ProductModel', 'ProductLine'],
    to: ['Brand'],
    description: 'Maker.',
    properties: {},
  },
  IN_LINE: {
    from: ['Product', 'ProductModel'],
    to: ['ProductLine'],
    description: 'Family.',
    properties: projected,
    role: 'projection',
  },
  SUCCESSOR_OF: {
    from: ['Product', 'ProductModel'],
    to: ['Product', 'ProductModel'],
    description: 'Replaces.',
    properties: projected,
    role: 'projection',
  },
  PART_OF: {
    from: ['Feature'],
    to: ['Feature'],
    description: 'The finer feature is part of the coarser.',
    properties: {},
  },
  HAS_SPEC: {
    from: ['Product'],
    to: ['Specification'],
    description: 'The product has this value.',
    properties: { ...projected, value: number, valueMax: number, valueText: string, unit: string },
    role: 'projection',
  },
  HAS_FEATURE: {
    from: ['Product'],
    to: ['Feature'],
    description:
      'What owners say about the feature: texts by vote; score is praise against blame as they weigh, -1..1.',
    properties: {
      ...projected,
      positive: integer,
      negative: integer,
      neutral: integer,
      reviews: integer,
      effectiveReviews: number,
      score: number,
      low: number,
      high: number,
    },
    role: 'projection',
  },
  SUITS: {
    from: ['Product'],
    to: ['Need', 'Audience'],
    description: 'Serves the use case, or the people.',
    properties: { ...projected, score: number },
    role: 'projection',
  },
  SERVED_BY: {
    from: ['Need'],
    to: ['Feature'],
    description: 'The use case wants this feature.',
    properties: { weight: number },
  },
  COMPATIBLE_WITH: {
    from: ['Product'],
    to: ['Product', 'ProductModel'],
    description: 'Works together.',
    properties: projected,
    role: 'projection',
  },
  ACCESSORY_OF: {
    from: ['Product'],
    to: ['Product', 'ProductModel'],
    description: 'Is an accessory.',
    properties: projected,
    role: 'projection',
  },
  BETTER_THAN: {
    from: ['Product'],
    to: ['Product'],
    description: 'Compared by somebody, on a feature.',
    properties: { ...projected, feature: string, positive: integer, negative: integer },
    role: 'projection',
  },
  SIMILAR_TO: {
    from: ['Product'],
    to: ['Product'],
    description: 'Stored list of collaborative filtering.',
    properties: { method: string, score: number },
  },
  REVIEWS: {
    from: ['Review'],
    to: ['Product'],
    description: 'What the review is about.',
    properties: { listing: string },
  },
  WROTE: { from: ['User'], to: ['Review'], description: 'Author.', properties: {} },
  DESCRIBES: {
    from: ['Document'],
    to: ['Product'],
    description: 'What the document is about.',
    properties: { listing: string },
  },
  MENTIONS: {
    from: ['Review', 'Document'],
    to: ['Feature'],
    description: 'A span that speaks of the feature.',
    properties: {
      ...evidence,
      text: { kind: 'text' },
      opinion: { kind: 'text' },
      implicit: { kind: 'boolean' },
    },
  },
  SUBJECT: {
    from: ['Statement'],
    to: ['Product', 'ProductModel', 'Need', 'Feature'],
    description: 'What the statement is about.',
    properties: { listing: string },
  },
  OBJECT: {
    from: ['Statement'],
    to: ['Product', 'ProductModel', 'ProductLine', 'Feature', 'Specification', 'Need', 'Audience'],
    description: 'What it says of the subject.',
    properties: {},
  },
  SUPPORTED_BY: {
    from: ['Statement'],
    to: ['Review', 'Document'],
    description: 'Where it was read.',
    properties: evidence,
  },
  VIEWED: event('Looked at the product.'),
  SEARCHED: event('Searched and chose the product.'),
  CARTED: event('Put it into the cart.'),
  PURCHASED: event('Bought it.'),
  RATED: event('Rated it; value is 1 to 5.'),
  DISMISSED: event('Does not want to see it.'),
  SHOWN: {
    from: ['User'],
    to: ['Product'],
    description: 'Was recommended it and saw it, once a page: where, in which arm and by what chance.',
    properties: {
      at: time,
      listing: string,
      rank: integer,
      scoredRank: integer,
      propensity: number,
      experiment: string,
      arm: string,
      model: string,
    },
  },
  OFFERED: {
    from: ['User'],
    to: ['Promotion'],
    description:
      'Was shown the promotion, once an answer: at which place, what it cost, and when it was followed.',
    properties: {
      at: time,
      place: integer,
      context: string,
      probability: number,
      charged: number,
      clickedAt: time,
      product: string,
    },
  },
  ORDERED: {
    from: ['User'],
    to: ['Product'],
    description: 'How an order of the product stands.',
    properties: { at: time, state: string, listing: string },
  },
  RATED_HELP: {
    from: ['User'],
    to: ['HelpTopic'],
    description: 'Whether the topic helped them: their last word.',
    properties: { at: time, helpful: { kind: 'boolean' } },
  },
  ASKED: {
    from: ['User'],
    to: ['User'],
    description: 'A question of theirs, kept with them and nobody else, and whether the shop had an answer.',
    properties: {
      at: time,
      text: { kind: 'text', personal: true },
      terms: { kind: 'strings', personal: true },
      found: { kind: 'boolean' },
    },
  },
  INTERESTED_IN: {
    from: ['User'],
    to: ['Feature', 'Brand', 'Category', 'Need'],
    description: 'Stated or derived interest.',
    properties: { weight: number, source: string },
  },
  MEMBER_OF: {
    from: ['User'],
    to: ['Persona'],
    description: 'Persona of the user.',
    properties: { weight: number },
  },
  TALKED_IN: {
    from: ['User'],
    to: ['Conversation'],
    description: 'Whose dialogue it is; a visitor has none.',
    properties: {},
  },
  PROMOTES: {
    from: ['Promotion'],
    to: ['Product', 'Category', 'Brand', 'Feature', 'Need'],
    description: 'What it is for.',
    properties: {},
  },
  ABOUT: {
    from: ['HelpTopic'],
    to: ['Category', 'Feature', 'Product'],
    description: 'What the topic deals with.',
    properties: {},
  },
  CHANGED: {
    from: ['Change'],
    to: ['Product', 'Statement', 'Listing', 'ProductModel', 'Feature', 'Rule'],
    description: 'What the change touched.',
    properties: {},
  },
} as const satisfies Record<string, RelationshipType>;

export type RelationshipName = keyof typeof RELATIONSHIP_TYPES;
export const RELATIONSHIP_NAMES = Object.keys(RELATIONSHIP_TYPES) as readonly RelationshipName[];

/** Behaviour: the event's name in requests and files, its relationship and its weight as a sign of interest. */
export const EVENT_TYPES = {
  view: { relationship: 'VIEWED', weight: 1 },
  search: { relationship: 'SEARCHED', weight: 1.5 },
  cart: { relationship: 'CARTED', weight: 3 },
  purchase: { relationship: 'PURCHASED', weight: 5 },
  rate: { relationship: 'RATED', weight: 4 },
  dismiss: { relationship: 'DISMISSED', weight: -5 },
} as const satisfies Record<string, { relationship: RelationshipName; weight: number }>;
export type EventType = keyof typeof EVENT_TYPES;

/** What people are to the shop by what they did there: nothing yet, looked around, bought. */
export const SEGMENTS = ['newcomer', 'visitor', 'owner'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** How an order may stand, in the order of its life. */
export const ORDER_STATES = ['placed', 'shipped', 'delivered', 'returned', 'cancelled'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** How a statement stands with the experts; an extractor may only propose. */
export const STATEMENT_STATUSES = ['proposed', 'approved', 'rejected', 'deprecated'] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

/** Whether a product can be had, in the words of feeds. */
export const AVAILABILITIES = ['in_stock', 'out_of_stock', 'preorder', 'discontinued'] as const;
export type Availability = (typeof AVAILABILITIES)[number];
