import { CONSENT_PURPOSES, type ConsentPurpose } from '../domain/consent.js';
import type { Properties } from '../domain/graph-records.js';
import { type NodeId, nodeId } from '../domain/ids.js';

const SENSITIVE_KEYS = {
  Feature: [
    'heart-rate',
    'sleep-tracking',
    'blood-oxygen',
    'blood-pressure',
    'step-counting',
    'parental-controls',
  ],
  Category: ['fitness-tracker'],
  Need: [],
} as const;

/**
 * Facets that no offer and no help is chosen by: what tells of health (heart rate, sleep, blood oxygen, blood pressure,
 * steps, fitness trackers) and of children (parental controls). Age bands and regions are no facets at all.
 */
export const SENSITIVE_FACETS: ReadonlySet<NodeId> = new Set(
  (Object.keys(SENSITIVE_KEYS) as (keyof typeof SENSITIVE_KEYS)[]).flatMap((label) =>
    SENSITIVE_KEYS[label].map((key) => nodeId(label, key)),
  ),
);

/**
 * Whether the record of consent at a user's `card` allows `purpose`. Without a record `otherwise` holds; a record that
 * cannot be read allows nothing.
 */
export function mayUse(card: Properties, purpose: ConsentPurpose, otherwise: boolean): boolean {
  const { consent } = card;
  if (consent === undefined) return otherwise;
  try {
    const given: unknown = JSON.parse(String(consent));
    return (
      Array.isArray(given) &&
      CONSENT_PURPOSES.includes(purpose) &&
      given.some((one: { purpose?: unknown } | null) => one?.purpose === purpose)
    );
  } catch {
    return false;
  }
}

/** Where a user is (ISO 3166), where they agreed that their attributes are used; undefined else. */
export function regionOf(card: Properties): string | undefined {
  const { region } = card;
  return typeof region === 'string' && mayUse(card, 'attributes', false) ? region : undefined;
}

/** Whether something that holds in `regions` (everywhere when it names none) holds in `region`, where that is known. */
export function holdsIn(regions: unknown, region: string | undefined): boolean {
  return region === undefined || !Array.isArray(regions) || regions.length === 0 || regions.includes(region);
}
