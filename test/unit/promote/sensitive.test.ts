import { describe, expect, it } from '@jest/globals';
import { holdsIn, mayUse, regionOf } from '../../../src/promote/sensitive.js';

const consent = (...purposes: string[]) =>
  JSON.stringify(purposes.map((purpose) => ({ purpose, at: '2026-01-01T00:00:00Z' })));

describe('consent', () => {
  it('allows what it names, and nothing else', () => {
    const card = { consent: consent('promotion') };
    expect(mayUse(card, 'promotion', false)).toBe(true);
    expect(mayUse(card, 'personalisation', true)).toBe(false);
    expect(mayUse({ consent: consent() }, 'promotion', true)).toBe(false);
    expect([mayUse({}, 'promotion', true), mayUse({}, 'promotion', false)]).toEqual([true, false]);
  });

  it.each(['', '{', 'null', '"promotion"', '[null, 3]', '{"purpose":"promotion"}'])(
    'that cannot be read (%j) allows nothing',
    (text) => {
      expect(mayUse({ consent: text }, 'promotion', true)).toBe(false);
    },
  );

  it('is needed for the region', () => {
    expect(regionOf({ region: 'CN' })).toBeUndefined();
    expect(regionOf({ region: 'CN', consent: consent('promotion') })).toBeUndefined();
    expect(regionOf({ region: 'CN', consent: consent('attributes') })).toBe('CN');
  });
});

it('what names no region holds everywhere, and everything where nobody knows the region', () => {
  expect([
    holdsIn(undefined, 'CN'),
    holdsIn([], 'CN'),
    holdsIn(['CN'], 'CN'),
    holdsIn(['CN'], undefined),
  ]).toEqual([true, true, true, true]);
  expect(holdsIn(['US'], 'CN')).toBe(false);
});
