import { describe, expect, it } from '@jest/globals';
import { evaluateAttributes } from '../../../../src/evaluate/attributes.js';
import { type AttributeModel, readAttributes } from '../../../../src/extract/attributes/attribute-model.js';
import type { AttributeRecord } from '../../../../src/extract/attributes/attribute-record.js';
import {
  loadAttributeModel,
  storeAttributeModel,
} from '../../../../src/extract/attributes/store-attribute-model.js';
import { trainAttributes } from '../../../../src/extract/attributes/train-attributes.js';
import { decodeModel, encodeModel, ModelFileError } from '../../../../src/learn/model-file.js';
import { chineseOffer, furnitureOffer, offers } from './offers.js';

function f1(model: AttributeModel, test: readonly AttributeRecord[]): number {
  const gold = test.map((record, i) => ({ id: String(i), ...record }));
  const predicted = test.map((record, i) => ({
    id: String(i),
    attributes: Object.fromEntries(
      [...readAttributes(model, record)].map(([name, values]) => [name, values.map(({ value }) => value)]),
    ),
  }));
  return evaluateAttributes(gold, predicted).attributes.f1;
}

const inCentimetres = (i: number): AttributeRecord => {
  const { inches, ...offer } = furnitureOffer(i);
  const { Width: _, Brand: brands = [], ...others } = offer.attributes;
  return {
    ...offer,
    attributes: {
      ...others,
      Brand: brands.map((brand) => brand.toUpperCase()),
      Width: [(inches * 2.54).toFixed(1)],
    },
  };
};

describe('trainAttributes', () => {
  const model = trainAttributes(offers(furnitureOffer, 0, 60));

  it('reads values that stand in texts it has not seen', () => {
    expect(f1(model, offers(furnitureOffer, 100, 40))).toBeGreaterThan(0.95);
    const found = readAttributes(model, furnitureOffer(111));
    expect(found.get('Stock Number')?.[0]?.value).toBe(furnitureOffer(111).attributes['Stock Number']?.[0]);
    expect(found.get('Stock Number')?.[0]?.confidence).toBeGreaterThan(0.5);
  });

  it('says nothing where a text says nothing', () => {
    const plain = { category: 'Furniture', title: 'See our other pages', description: '' };
    expect(readAttributes(model, plain).has('Width')).toBe(false);
  });

  it('learns units, letters and all from values that are normalised', () => {
    const normalised = trainAttributes(offers(inCentimetres, 0, 60));
    expect(f1(normalised, offers(inCentimetres, 100, 40))).toBeGreaterThan(0.95);
  });

  it('reads Chinese as well', () => {
    const chinese = trainAttributes(offers(chineseOffer, 0, 60));
    expect(f1(chinese, offers(chineseOffer, 100, 40))).toBeGreaterThan(0.9);
  });

  it('keeps what it knows in a file, gives the same bytes again, and refuses a broken one', () => {
    const bytes = encodeModel(storeAttributeModel(model));
    expect(encodeModel(storeAttributeModel(trainAttributes(offers(furnitureOffer, 0, 60))))).toEqual(bytes);
    const again = loadAttributeModel(decodeModel(bytes, 'attributes', 1));
    for (const offer of offers(furnitureOffer, 200, 10))
      expect([...readAttributes(again, offer)]).toEqual([...readAttributes(model, offer)]);
    const stored = storeAttributeModel(model);
    expect(() => loadAttributeModel({ ...stored, header: { slots: [{}] } })).toThrow(ModelFileError);
    expect(() =>
      loadAttributeModel({ ...stored, arrays: { ...stored.arrays, 'decision.left': new Int32Array(3) } }),
    ).toThrow(ModelFileError);
    const { keys: _, ...others } = stored.arrays;
    expect(() => loadAttributeModel({ ...stored, arrays: others })).toThrow(ModelFileError);
  });

  it('reads any text, long, empty or broken, and categories it does not know', () => {
    for (const text of [
      '',
      '\ud800',
      '9'.repeat(30_000),
      '1 '.repeat(10_000),
      '{}[]\u0000',
      '🛋️'.repeat(500),
      '__proto__ constructor',
    ]) {
      expect(() =>
        readAttributes(model, { category: 'Furniture', title: text, description: text }),
      ).not.toThrow();
    }
    const { title, description } = furnitureOffer(120);
    expect(readAttributes(model, { category: 'Unknown', title, description }).get('Brand')?.[0]?.value).toBe(
      'Norvik',
    );
  });

  it('learns from names that objects have anyway, and refuses to learn from nothing', () => {
    const strange = offers(furnitureOffer, 0, 12).map((offer) => ({
      ...offer,
      attributes: { constructor: offer.attributes.Brand ?? [], ['__proto__x']: [] },
    }));
    expect(readAttributes(trainAttributes(strange), furnitureOffer(6)).get('constructor')?.[0]?.value).toBe(
      'Norvik',
    );
    expect(() =>
      trainAttributes([{ category: '', title: 'x', description: '', attributes: { a: ['n/a'] } }]),
    ).toThrow(RangeError);
  });
});
