import { describe, expect, it } from '@jest/globals';
import { checkDraft } from '../../../../src/api/imports/check-draft.js';
import { checkRecord } from '../../../../src/ingest/mapping/check-record.js';
import { transformCell } from '../../../../src/ingest/mapping/transforms.js';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const LISTING = { source: 's', externalId: '1', name: '诺维克 P1' };
const REVIEW = { source: 's', product: '1', text: '屏幕很清晰。' };

describe('checkDraft', () => {
  it.each([
    [{ releasedOn: '2026-13-45' }, 'releasedOn'],
    [{ releasedOn: '2025-02-30' }, 'releasedOn'],
    [{ releasedOn: 'soon' }, 'releasedOn'],
    [{ region: 'Germany' }, 'region'],
    [{ region: 'XX' }, 'region'],
    [{ region: 'EU' }, 'region'],
    [{ price: 5 }, 'currency'],
    [{ releasedOn: '2024-03', region: 'DE', price: 5, currency: 'CNY' }, undefined],
    [{ releasedOn: '2024', region: 'CN', currency: 'EUR' }, undefined],
    [{}, undefined],
  ])('of a listing with %j', (fields, column) => {
    expect(checkDraft('products', { ...LISTING, ...fields }, NOW)?.column).toBe(column);
  });

  it.each([
    ['2099-01-01T00:00:00Z', 'at'],
    ['2026-11-26T12:00:01Z', 'at'],
    ['2026-11-26T11:59:59Z', undefined],
    ['2020-05-01', undefined],
    ['yesterday', 'at'],
    ['2026-19-01', 'at'],
  ])('of a review written at %s', (at, column) => {
    expect(checkDraft('reviews', { ...REVIEW, at }, NOW)?.column).toBe(column);
  });
});

describe('records of every source', () => {
  it.each([
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url: '/p/1' }, 'url'],
    [{ image: 'data:image/png;base64,AA' }, 'image'],
    [{ currency: 'XXQ' }, 'currency'],
    [{ price: -1 }, 'price'],
  ])('are refused with %j', (fields, column) => {
    expect(checkRecord('products', { ...LISTING, ...fields }).problem).toMatchObject({ column });
    expect(checkRecord('products', { ...LISTING, url: 'https://shop.example/手机' }).problem).toBeUndefined();
  });

  it('are refused with a blank text', () => {
    expect(checkRecord('reviews', { ...REVIEW, text: ' \u3000\n' }).problem).toMatchObject({
      column: 'text',
    });
    expect(checkRecord('reviews', REVIEW).problem).toBeUndefined();
  });

  it('have the address of a cell, or none where it is of no web page', () => {
    expect(transformCell('address', ' //cdn.example/1.jpg ', {})).toEqual({
      value: 'https://cdn.example/1.jpg',
    });
    for (const cell of ['javascript:alert(1)', 'ftp://a/b', 'shop.example', 'https://'])
      expect(transformCell('address', cell, {})).toHaveProperty('expected');
  });
});
