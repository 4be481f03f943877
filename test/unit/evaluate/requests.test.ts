import { describe, expect, it } from '@jest/globals';
import { evaluateRequests, productKey, type RequestRecord } from '../../../src/evaluate/requests.js';

const GOLD: RequestRecord = {
  id: '1',
  intent: 'FIND',
  category: 'laptop',
  brands: { want: ['Lenovo'], avoid: [] },
  products: ['Lenovo ThinkPad X1'],
  price: { max: 1500, currency: 'USD' },
  specifications: [{ name: 'memory', min: 16, unit: 'GB' }],
  features: { want: ['fan noise', 'price'], avoid: ['touchscreen'] },
  needs: ['programming'],
  audience: null,
};

describe('evaluateRequests', () => {
  it('finds a record equal to itself right in every slot, without regard to case, brand and blanks of a name', () => {
    const report = evaluateRequests(
      [GOLD],
      [{ ...GOLD, brands: { want: ['lenovo'] }, products: ['thinkpad-x1'] }],
    );
    expect(report.exact).toBe(1);
    expect(report.all).toEqual({ precision: 1, recall: 1, f1: 1, predicted: 10, expected: 10 });
  });

  it('counts each bound of a price and a specification by itself', () => {
    const predicted = {
      ...GOLD,
      price: { max: 1400, currency: 'USD' },
      specifications: [{ name: 'memory', value: 16, unit: 'GB' }],
    };
    const { slots, exact } = evaluateRequests([GOLD], [predicted]);
    expect(exact).toBe(0);
    expect(slots.price).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, predicted: 2, expected: 2 });
    expect(slots.specifications.f1).toBe(0);
  });

  it('counts a missing prediction as one that found nothing', () => {
    const report = evaluateRequests([GOLD], []);
    expect(report.all).toMatchObject({ precision: 0, recall: 0, predicted: 0, expected: 10 });
  });

  it('takes odd fields for empty ones', () => {
    const odd = {
      id: '1',
      intent: 5,
      brands: null,
      products: 'x',
      price: [],
      specifications: [null, 3],
      features: 7,
    };
    expect(evaluateRequests([odd], [odd]).all.expected).toBe(1);
  });

  it('compares Chinese product names without spaces', () => {
    expect(productKey('Xiaomi 14 Pro')).toBe(productKey('14pro'));
    expect(productKey('Mate 60 Pro')).toBe(productKey('huawei mate60 pro'));
  });
});
