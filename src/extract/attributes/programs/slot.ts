import type { ValueProgram } from './value-program.js';

/** What is known of one attribute of one category before anything is weighed. */
export interface Slot {
  readonly category: string;
  readonly name: string;
  /** Signatures of the spans that its values were read from. */
  readonly signatures: readonly string[];
  /** Ways from a span to a value, all tried. */
  readonly programs: readonly ValueProgram[];
  /** Values of a closed list, which the whole text may speak for. */
  readonly classes: readonly string[];
}

/** A name for the slot that no other has. */
export const slotKey = (category: string, name: string): string => JSON.stringify([category, name]);
