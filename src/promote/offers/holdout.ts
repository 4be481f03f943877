import { hashToUnit } from '../../experiment/hash-to-unit.js';

/** Whether `unit` (a user's or a session's id) is among the `share` of people who are shown no offers; always the same. */
export function isHeldOut(unit: string, share: number): boolean {
  return hashToUnit('holdout', 'offers', unit) < share;
}
