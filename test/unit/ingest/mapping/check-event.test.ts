import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkEvent } from '../../../../src/ingest/mapping/check-event.js';
import { eventRecord } from '../../../../src/ingest/records.js';

const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'u1',
    ' u1',
    'x'.repeat(600),
    'view',
    '用户',
    '2024-01-01T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '1990-01-01T00:00:00Z',
    '1989-12-31T23:59:59Z',
    '2106-02-07T06:28:15Z',
    '2106-02-07T06:28:15.500Z',
    '2106-02-07T06:28:16Z',
    '9999-12-31T00:00:00Z',
  ),
  fc.string({ maxLength: 20 }),
);
const value = fc.oneof(text, fc.constantFrom(undefined, null, 0, 3, 6, Number.NaN, true, []));

describe('checkEvent', () => {
  it('judges every draft as the schema does, with the same record and the same messages', () => {
    const draft = fc.record(
      {
        id: value,
        user: value,
        product: value,
        type: fc.oneof(value, fc.constantFrom('purchase', 'rate', 'toString')),
        at: fc.oneof(
          value,
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        value,
        query: value,
        other: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(draft, (given) => {
        const [ours, theirs] = [checkEvent(given), eventRecord.safeParse(given)];
        expect(ours.success).toBe(theirs.success);
        expect(ours.data).toEqual(theirs.data);
        expect(ours.error?.issues).toEqual(theirs.error?.issues);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses what machines without a clock send', () => {
    const early = checkEvent({ user: 'u', product: 'p', type: 'view', at: '1970-01-01T00:00:00Z' });
    expect(early.error?.issues[0]?.message).toBe('expected a time since 1990-01-01T00:00:00.000Z');
  });

  it.each(['2106-02-07T06:28:16Z', '2200-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])(
    'refuses %s, which is later than a time of an event may be',
    (at) => {
      const late = checkEvent({ user: 'u', product: 'p', type: 'view', at });
      expect(late.error?.issues.map(({ message }) => message)).toEqual([
        'expected a time until 2106-02-07T06:28:15.999Z',
      ]);
    },
  );

  it('takes what is right without the schema', () => {
    const event = { user: 'u', product: 'p', type: 'rate', at: '2024-01-01T00:00:00.5Z', value: 4 };
    expect(checkEvent(event)).toEqual({ success: true, data: event });
  });
});
