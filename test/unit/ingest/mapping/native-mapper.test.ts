import { describe, expect, it } from '@jest/globals';
import { nativeMapper } from '../../../../src/ingest/mapping/native-mapper.js';
import { JsonRow } from '../../../../src/ingest/readers/json/json-row.js';

const product = { externalId: '1', name: '静音本' };

function sourceOf(given: string | undefined, record: Readonly<Record<string, unknown>>): unknown {
  const outcome = nativeMapper('products', given)(new JsonRow(1, record));
  if (outcome.problem !== undefined) return outcome.problem.column;
  const [first] = outcome.records ?? [];
  return first !== undefined && 'source' in first.record ? first.record.source : undefined;
}

describe('a record in our own form', () => {
  it('keeps the source that it names, and has the given one where it names none', () => {
    expect(sourceOf('given', { ...product, source: 'own' })).toBe('own');
    expect(sourceOf('given', product)).toBe('given');
    expect(sourceOf(undefined, { ...product, source: 'own' })).toBe('own');
    expect(sourceOf(undefined, product)).toBe('source');
  });

  it('is told by its listing where it is refused', () => {
    const outcome = nativeMapper('products', 'given')(new JsonRow(1, { ...product, price: 'much' }));
    expect(outcome).toMatchObject({
      problem: { column: 'price' },
      listings: [{ source: 'given', externalId: '1' }],
    });
  });
});
