import { z } from 'zod';
import { EARLIEST_EVENT, LATEST_EVENT } from '../domain/event-time.js';
import { AVAILABILITIES, EVENT_TYPES, type EventType, ORDER_STATES, SEGMENTS } from '../domain/ontology.js';
import { isCurrencyCode } from './values/standard-codes.js';
import { isWebAddress } from './values/web-address.js';

// What every reader turns its rows into, whatever the source's columns are called. Field names of the JSON Lines form.

const short = z.string().trim().min(1).max(500);
const localised = z.union([
  z.string().max(1_000_000),
  z.object({ en: z.string().max(1_000_000).optional(), zh: z.string().max(1_000_000).optional() }),
]);
const isoTime = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'expected an ISO 8601 time');
const address = z.string().max(2_000).refine(isWebAddress, 'expected an address with http or https');
const prose = z
  .string()
  .max(1_000_000)
  .refine((text) => text.trim() !== '', 'expected a text, not blanks alone');
const language = z.enum(['en', 'zh']);

/** One record of one source about a product, with its offer. */
export const listingRecord = z.object({
  source: short,
  externalId: short,
  name: short,
  nameZh: short.optional(),
  brand: short.optional(),
  brandZh: short.optional(),
  line: short.optional(),
  model: short.optional(),
  category: short.optional(),
  releasedOn: z.string().max(40).optional(),
  price: z.number().min(0).max(1e9).optional(),
  currency: z.string().refine(isCurrencyCode, 'expected a currency of ISO 4217 such as EUR').optional(),
  availability: z.enum(AVAILABILITIES).optional(),
  region: short.optional(),
  store: short.optional(),
  gtin: z
    .string()
    .regex(/^\d{8,14}$/)
    .optional(),
  mpn: short.optional(),
  url: address.optional(),
  image: address.optional(),
  description: localised.optional(),
  specifications: z.record(z.string().max(200), z.string().max(2_000)).optional(),
  successorOf: short.optional(),
  accessoryOf: z.array(short).max(100).optional(),
  compatibleWith: z.array(short).max(100).optional(),
});
export type ListingRecord = z.infer<typeof listingRecord>;

/** What a person wrote; `product` is an external id, `user` any name or number of the source (only its hash is kept). */
export const reviewRecord = z.object({
  source: short,
  externalId: short.optional(),
  product: short,
  user: short.optional(),
  rating: z.number().min(0).max(5).optional(),
  title: z.string().max(2_000).optional(),
  text: prose,
  language: language.optional(),
  at: isoTime.optional(),
});
export type ReviewRecord = z.infer<typeof reviewRecord>;

/** A description or a professional test of a product, or a help article. */
export const documentRecord = z.object({
  source: short,
  externalId: short,
  kind: z.enum(['description', 'test', 'help']),
  product: short.optional(),
  title: z.string().max(2_000).optional(),
  text: prose,
  language: language.optional(),
  url: address.optional(),
  at: isoTime.optional(),
});
export type DocumentRecord = z.infer<typeof documentRecord>;

const eventTypes = Object.keys(EVENT_TYPES) as [EventType, ...EventType[]];

/** Something a user did. `id` makes it idempotent; without one its content does. */
export const eventRecord = z.object({
  id: z.string().max(128).optional(),
  user: short,
  product: short,
  type: z.enum(eventTypes),
  at: isoTime
    .refine(
      (text) => Date.parse(text) >= Date.parse(EARLIEST_EVENT),
      `expected a time since ${EARLIEST_EVENT}`,
    )
    .refine(
      (text) => !(Date.parse(text) > Date.parse(LATEST_EVENT)),
      `expected a time until ${LATEST_EVENT}`,
    ),
  value: z.number().min(1).max(5).optional(),
  query: z.string().max(2_000).optional(),
});
export type EventRecord = z.infer<typeof eventRecord>;

const both = z.object({ en: z.string().max(20_000), zh: z.string().max(20_000) });
const names = z.array(short).max(1_000).default([]);

/** What may be advertised, and for whom. */
export const promotionRecord = z.object({
  id: short,
  title: both,
  text: both,
  products: names,
  categories: names,
  brands: names,
  features: names,
  needs: names,
  startsAt: isoTime.optional(),
  endsAt: isoTime.optional(),
  discountPercent: z.number().min(0).max(100).optional(),
  /** What is entered at the till. */
  coupon: short.optional(),
  /** Who pays for it; left out: the shop's own. */
  sponsor: short.optional(),
  /** Whom it is for, by what they did here; everybody when left out. */
  segments: z.array(z.enum(SEGMENTS)).max(SEGMENTS.length).optional(),
  /** Countries where it holds (ISO 3166); everywhere when left out. */
  regions: z.array(short).max(300).optional(),
  /** Products below this price, in `currency`, are not part of it. */
  minimumPrice: z.number().min(0).optional(),
  currency: short.optional(),
  perPersonPerDay: z.int().min(1).max(100).optional(),
  pricePerExposure: z.number().min(0).optional(),
  budget: z.number().min(0).optional(),
  dailyBudget: z.number().min(0).optional(),
});
export type PromotionRecord = z.infer<typeof promotionRecord>;

/** A question that the shop answers. */
export const helpTopicRecord = z.object({
  id: short,
  title: both,
  body: both,
  categories: names,
  features: names,
  products: names,
  /** States of an order that it is about. */
  stages: z.array(z.enum(ORDER_STATES)).max(ORDER_STATES.length).optional(),
  /** Countries where it holds (ISO 3166); everywhere when left out. */
  regions: z.array(short).max(300).optional(),
  keywords: z.object({ en: names, zh: names }).default({ en: [], zh: [] }),
});
export type HelpTopicRecord = z.infer<typeof helpTopicRecord>;

/** A person of the sample shop, with stated interests. */
export const userRecord = z.object({
  id: short,
  name: short.optional(),
  language: language.optional(),
  region: short.optional(),
  interests: z.object({ features: names, brands: names, categories: names, needs: names }).optional(),
});
export type UserRecord = z.infer<typeof userRecord>;
