import { z } from 'zod';
import { ConfigurationError } from '../../domain/errors.js';
import type { OfferSettings } from './offer-settings.js';
import { shopTime } from './shop-day.js';

function isTimeZone(name: string): boolean {
  try {
    return shopTime(0, name).day !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const part = z.number().min(0).max(1);
const count = z.int().min(0).max(1_000);
const settings = z
  .strictObject({
    timeZone: z.string().max(64).refine(isTimeZone, 'expected an IANA time zone, such as Asia/Shanghai'),
    holdout: part,
    perPersonPerDay: count,
    perPromotionPerDay: count,
    sponsoredPerPage: z.int().min(0).max(20),
    sponsoredFloorRank: z.int().min(0).max(100),
    priorMean: z.number().min(0.0001).max(0.9999),
    priorWeight: z.number().min(1).max(100_000),
    exploration: part,
  })
  .partial();

/** The settings that `text` holds: a JSON object in the form of docs/offers.md. Throws ConfigurationError that names the place. */
export function readOfferSettings(text: string): Partial<OfferSettings> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`offers: expected a JSON object, got ${(error as Error).message}`);
  }
  const parsed = settings.safeParse(value);
  if (parsed.success) return parsed.data as Partial<OfferSettings>;
  const [{ path, message } = { path: [], message: 'unknown' }] = parsed.error.issues;
  throw new ConfigurationError(`offers: ${path.join('.') || 'the object'}: ${message}`);
}
