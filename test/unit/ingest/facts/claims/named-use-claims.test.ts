import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { tableClaims } from '../../../../../src/ingest/facts/table-claims.js';
import { listingOperations } from '../../../../../src/ingest/operations/listing-operations.js';

const PRODUCT = nodeId('Product', 'sprint');
const LISTING = { source: 'shop', externalId: 'sprint', brand: 'Acme', category: 'earbud' } as const;

/** The table that comes in with a listing, undefined where there is none. */
function tableOf(record: Parameters<typeof listingOperations>[0]): string | undefined {
  for (const operation of listingOperations(record, PRODUCT, true))
    if (operation.kind === 'putNode' && operation.properties.kind === 'specifications')
      return String(operation.properties.text);
  return undefined;
}

describe('uses that the name of a listing names', () => {
  it('come in with the name as their evidence, in both languages', () => {
    const table = tableOf({
      ...LISTING,
      name: 'Acme Sprint running earbuds',
      nameZh: '某牌 Sprint 运动耳机',
      specifications: { weight: '8 g' },
    });
    expect(table).toBe('weight: 8 g\nname: Acme Sprint running earbuds\nname: 某牌 Sprint 运动耳机');
    const text = {
      id: nodeId('Document', 'd'),
      product: PRODUCT,
      kind: 'specifications',
      category: 'earbud',
    } as const;
    const { claims } = tableClaims(text, table ?? '', () => undefined);
    const uses = claims.filter(({ claim }) => claim.predicate === 'SUITS');
    expect(
      uses.map(({ claim, evidence }) => [claim.object, table?.slice(evidence.start, evidence.end)]),
    ).toEqual([
      ['need:running', 'Acme Sprint running earbuds'],
      ['need:gym', '某牌 Sprint 运动耳机'],
    ]);
    expect(uses.map(({ evidence }) => evidence.polarity)).toEqual(['positive', 'positive']);
  });

  it('leave a table as it was where the name names none, or the kind of goods is not known', () => {
    expect(tableOf({ ...LISTING, name: 'Acme Sprint', specifications: { weight: '8 g' } })).toBe(
      'weight: 8 g',
    );
    expect(tableOf({ source: 'shop', externalId: 'x', name: 'Acme running earbuds' })).toBeUndefined();
  });
});
