import { MatchCounter, type PrecisionRecall, precisionRecall } from './match-counter.js';

/** A record with attributes, gold or predicted. */
export interface AttributesRecord {
  readonly id: string;
  readonly category?: string;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

/** How predicted attributes agree with gold ones. */
export interface AttributesReport {
  readonly records: number;
  /** Over (record, attribute): the first predicted value against all gold values of the attribute. */
  readonly attributes: PrecisionRecall;
  /** Over (record, attribute, value): all predicted values against all gold ones. */
  readonly attributeValues: PrecisionRecall;
}

/** The values that say something: trimmed, each once; "n/a" and '' say that there is none. */
function present(values: readonly string[] | undefined): string[] {
  const trimmed = (values ?? []).map((value) => value.trim());
  return [...new Set(trimmed)].filter((value) => value !== '' && value.toLowerCase() !== 'n/a');
}

/**
 * Compares predicted with gold attributes by record id; values must be equal as texts. The protocol of WDC-PAVE and
 * ExtractGPT (Baumann, Brinkmann and Bizer 2024): each attribute of a gold record is one of NN (no value on both sides),
 * NV (value predicted, none expected), VN (none predicted), VC (the value is one of those expected) and VW (it is not);
 *
 *     P = VC / (NV + VC + VW),   R = VC / (VN + VC + VW),   F1 = 2PR / (P + R)
 *
 * over all records and attributes (micro). Their systems give one value an attribute: ours is the first. An attribute
 * that is predicted but not named in the gold record counts as NV when its category has it elsewhere in gold, and is
 * left out otherwise. Empty gold gives 1 over nothing.
 */
export function evaluateAttributes(
  gold: readonly AttributesRecord[],
  predicted: readonly AttributesRecord[],
): AttributesReport {
  const byId = new Map(predicted.map((record) => [record.id, record]));
  const known = new Map<string, Set<string>>();
  for (const { category = '', attributes = {} } of gold) {
    const names = known.get(category) ?? new Set();
    for (const name of Object.keys(attributes)) names.add(name);
    known.set(category, names);
  }
  const values = new MatchCounter();
  let right = 0;
  let told = 0;
  let expected = 0;
  for (const { id, category = '', attributes = {} } of gold) {
    const guess = byId.get(id)?.attributes ?? {};
    for (const name of known.get(category) ?? []) {
      const wanted = present(Object.hasOwn(attributes, name) ? attributes[name] : undefined);
      const found = present(Object.hasOwn(guess, name) ? guess[name] : undefined);
      values.addKeys(wanted, found);
      if (found.length > 0) told += 1;
      if (wanted.length > 0) expected += 1;
      if (found.length > 0 && wanted.includes(found[0] as string)) right += 1;
    }
  }
  return {
    records: gold.length,
    attributes: precisionRecall(right, told, right, expected),
    attributeValues: values.result(),
  };
}
