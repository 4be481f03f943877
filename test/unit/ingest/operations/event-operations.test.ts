import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { eventIdentity, eventKey } from '../../../../src/ingest/operations/event-operations.js';
import type { EventRecord } from '../../../../src/ingest/records.js';

const event = { user: 'ida', product: 'p', type: 'view', at: '2026-06-01T00:00:00Z' } as const;
const keyOf = (id: string | undefined, more: Partial<EventRecord> = {}): string =>
  eventIdentity({ ...event, ...(id !== undefined && { id }), ...more } as EventRecord).key;
const hashed = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, 24);

describe('eventIdentity', () => {
  it('is the id where that may be a key, whatever the event says', () => {
    expect(keyOf('order-77~1')).toBe('order-77~1');
    expect(keyOf('order-77~1', { at: '2026-06-02T00:00:00Z' })).toBe('order-77~1');
  });

  it('is the content, the id included, where it is none and where there is none: as in graphs that were imported before', () => {
    for (const id of ['order 77/1', '注 1', undefined])
      expect(keyOf(id)).toBe(hashed(id, 'ida', 'p', 'view', event.at, undefined, undefined));
    expect(keyOf('注 1', { at: '2026-06-02T00:00:00Z' })).not.toBe(keyOf('注 1'));
  });
});

describe('eventKey', () => {
  it('goes by the id alone', () => {
    expect(eventKey('order-77~1')).toBe('order-77~1');
    expect(eventKey('注 1')).toBe(hashed('注 1'));
    expect(eventKey('注 2')).not.toBe(eventKey('注 1'));
  });
});
