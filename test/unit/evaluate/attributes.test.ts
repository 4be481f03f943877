import { describe, expect, it } from '@jest/globals';
import { type AttributesRecord, evaluateAttributes } from '../../../src/evaluate/attributes.js';

describe('evaluateAttributes', () => {
  it('counts each attribute of a record as NN, NV, VN, VC or VW', () => {
    const gold = [
      { id: '1', category: 'c', attributes: { a: ['x', 'y'], b: ['n/a'], c: [], d: ['1'], e: ['2'] } },
    ];
    const predicted = [{ id: '1', attributes: { a: ['y', 'z'], b: ['n/a'], c: ['told'], e: ['3', '2'] } }];
    // a VC, b NN, c NV, d VN, e VW: its first value is wrong.
    const { attributes, attributeValues } = evaluateAttributes(gold, predicted);
    expect(attributes).toMatchObject({ predicted: 3, expected: 3, precision: 1 / 3, recall: 1 / 3 });
    expect(attributeValues).toMatchObject({ predicted: 5, expected: 4, precision: 2 / 5, recall: 2 / 4 });
  });

  it('asks a record for the attributes of its category and for no others', () => {
    const gold: AttributesRecord[] = [
      { id: '1', category: 'c', attributes: { a: ['x'] } },
      { id: '2', category: 'c', attributes: {} },
      { id: '3', category: 'other', attributes: { b: ['x'] } },
    ];
    const predicted = gold.map(({ id }) => ({ id, attributes: { a: ['x'] } }));
    expect(evaluateAttributes(gold, predicted).attributes).toMatchObject({
      predicted: 2,
      expected: 2,
      precision: 0.5,
    });
  });

  it('compares texts exactly, and missing records as empty', () => {
    const gold = [{ id: '1', attributes: { a: ['Black'] } }];
    expect(evaluateAttributes(gold, [{ id: '1', attributes: { a: ['black'] } }]).attributes.f1).toBe(0);
    expect(evaluateAttributes(gold, [{ id: '1', attributes: { a: [' Black '] } }]).attributes.f1).toBe(1);
    expect(evaluateAttributes(gold, []).attributes).toMatchObject({ predicted: 0, expected: 1, f1: 0 });
    expect(evaluateAttributes([], []).attributes.f1).toBe(1);
  });
});
