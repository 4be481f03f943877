import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttributeRecord, presentValues } from '../../src/extract/attributes/attribute-record.js';

/** An offer of WDC-PAVE with its id. */
export interface Offer extends AttributeRecord {
  readonly id: string;
}

interface Line {
  readonly id: string | number;
  readonly category: string;
  readonly input_title: string;
  readonly input_description: string | null;
  readonly target_scores: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The offers of one file; the values of an attribute are the keys of its scores, "n/a" is none. */
export function readOffers(folder: string, variant: string, name: string): Offer[] {
  const text = readFileSync(join(folder, 'attributes', 'wdc-pave', variant, `${name}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, category, input_title, input_description, target_scores } = JSON.parse(line) as Line;
      const attributes = Object.fromEntries(
        Object.entries(target_scores).map(([attribute, values]) => [
          attribute,
          presentValues(Object.keys(values)),
        ]),
      );
      return {
        id: String(id),
        category,
        title: input_title,
        description: input_description ?? '',
        attributes,
      };
    });
}
