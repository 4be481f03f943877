import { describe, expect, it } from '@jest/globals';
import { forestMargin } from '../../../../src/learn/boosting/forest.js';
import { forestPart, readForest } from '../../../../src/learn/boosting/forest-part.js';
import { logisticObjective } from '../../../../src/learn/boosting/objective.js';
import { trainForest } from '../../../../src/learn/boosting/train-forest.js';
import { ModelFileError } from '../../../../src/learn/model-file.js';
import type { ModelPart } from '../../../../src/learn/model-part.js';

const rows = Float64Array.from({ length: 80 }, (_, i) => (i * 37) % 80);
const labels = Float64Array.from({ length: 40 }, (_, i) => Number((rows[2 * i] ?? 0) > 40));
const options = { trees: 3, minHessian: 1, rowShare: 1, featureShare: 1 };
const part = forestPart(trainForest(rows, 2, logisticObjective(labels), options));

describe('readForest', () => {
  it('reads what forestPart made, and a forest without trees', () => {
    const none = forestPart(trainForest([], 2, logisticObjective([])));
    expect(forestMargin(readForest(part), [60, 1])).toBeGreaterThan(0);
    expect(forestMargin(readForest(none), [1, 2])).toBe(0);
  });

  const withArray = (name: string, change: (array: Float64Array) => Float64Array): ModelPart => ({
    header: part.header,
    arrays: { ...part.arrays, [name]: change(Float64Array.from(part.arrays[name] ?? [])) },
  });
  const filled = (name: string, value: number) => withArray(name, (array) => array.fill(value));
  const hostile: Readonly<Record<string, ModelPart>> = {
    'no header': { header: null, arrays: part.arrays },
    'no number of features': { header: { bias: 0 }, arrays: part.arrays },
    'no bias': { header: { featureCount: 2, bias: null }, arrays: part.arrays },
    'a shorter array': withArray('threshold', (array) => array.subarray(1)),
    'a longer array': withArray('missingLeft', (array) => Float64Array.from([...array, 0])),
    'a root behind the nodes': filled('roots', 1e6),
    'a root before the nodes': filled('roots', -1),
    'a circle of nodes': withArray('left', (array) => array.map(() => 0)),
    'a child of the right that leads back': withArray('right', (array) => array.map(() => 0)),
    'a child behind the nodes': filled('left', 1e6),
    'a feature that no row has': filled('feature', 2),
    'a feature before the row': filled('feature', -1),
    'values that are no numbers': filled('value', Number.NaN),
    'infinite values': filled('value', Infinity),
    'thresholds that are no numbers': filled('threshold', Number.NaN),
  };
  for (const [what, forest] of Object.entries(hostile))
    it(`refuses ${what}`, () => expect(() => readForest(forest)).toThrow(ModelFileError));
});
