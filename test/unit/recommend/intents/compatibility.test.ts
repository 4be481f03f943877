import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { Compatibility } from '../../../../src/recommend/intents/compatibility.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const KINDS: Readonly<Record<string, string>> = {
  'phone-a-128': 'phone',
  'phone-a-256': 'phone',
  'phone-b': 'phone',
  'case-a': 'case',
  'case-unknown': 'case',
  'case-b': 'case',
  watch: 'watch',
  'free-watch': 'watch',
  laptop: 'laptop',
  dock: 'laptop accessory',
};
const product = (key: string): NodeId => nodeId('Product', key);
const model = nodeId('ProductModel', 'a');
const snapshot = snapshotOf([
  ...Object.keys(KINDS).map((key) => nodeRecord(product(key))),
  ...[...new Set(Object.values(KINDS))].map((key) => nodeRecord(nodeId('Category', key))),
  nodeRecord(model),
  ...Object.entries(KINDS).map(([key, kind]) =>
    edgeRecord('IN_CATEGORY', product(key), nodeId('Category', kind)),
  ),
  edgeRecord('VARIANT_OF', product('phone-a-128'), model),
  edgeRecord('VARIANT_OF', product('phone-a-256'), model),
  edgeRecord('ACCESSORY_OF', product('case-a'), product('phone-a-128')),
  edgeRecord('ACCESSORY_OF', product('case-b'), product('phone-b')),
  edgeRecord('COMPATIBLE_WITH', product('watch'), product('phone-b')),
  edgeRecord('COMPATIBLE_WITH', product('watch'), model),
  edgeRecord('COMPATIBLE_WITH', product('laptop'), product('dock')),
]);
const index = (key: string): number => snapshot.table('Product').indexOf(product(key));
const all = Object.keys(KINDS);
const compatibility = new Compatibility(snapshot);
const passing = (test: (product: number) => boolean): string[] => all.filter((key) => test(index(key)));

describe('Compatibility', () => {
  it('finds what joins two products, whoever says it, a variant standing for the others', () => {
    const steps = (a: string, b: string): string[] | undefined =>
      compatibility
        .fit(index(a), index(b))
        ?.steps.map((step) => `${step.from} ${step.relationship} ${step.to}`);
    expect(steps('case-a', 'phone-a-128')).toEqual(['product:case-a ACCESSORY_OF product:phone-a-128']);
    expect(steps('phone-a-128', 'case-a')).toEqual(steps('case-a', 'phone-a-128'));
    expect(steps('case-a', 'phone-a-256')).toEqual([
      'product:case-a ACCESSORY_OF product:phone-a-128',
      'product:phone-a-128 VARIANT_OF model:a',
      'product:phone-a-256 VARIANT_OF model:a',
    ]);
    expect(steps('watch', 'phone-a-256')).toEqual([
      'product:watch COMPATIBLE_WITH model:a',
      'product:phone-a-256 VARIANT_OF model:a',
    ]);
    expect(steps('dock', 'laptop')).toEqual(['product:laptop COMPATIBLE_WITH product:dock']);
    expect(steps('case-a', 'phone-b')).toBeUndefined();
  });

  it('knows accessories by their own statements, and by most of their category', () => {
    expect(passing((one) => compatibility.isAccessory(one))).toEqual(['case-a', 'case-unknown', 'case-b']);
  });

  it('shows no accessory of something else of what is known, the nearest knowledge first', () => {
    const shown = (...groups: string[][]): string[] =>
      passing(compatibility.accessoryTest(() => groups.map((keys) => new Set(keys.map(index))))).filter(
        (key) => KINDS[key] === 'case',
      );
    expect(shown([])).toEqual(['case-a', 'case-unknown', 'case-b']);
    expect(shown(['laptop'])).toEqual(['case-a', 'case-unknown', 'case-b']);
    expect(shown(['phone-b'])).toEqual(['case-unknown', 'case-b']);
    expect(shown(['phone-b', 'phone-a-256'])).toEqual(['case-a', 'case-unknown', 'case-b']);
    expect(shown(['phone-b'], ['phone-a-256'])).toEqual(['case-unknown', 'case-b']);
    expect(shown(['laptop'], ['phone-a-256'])).toEqual(['case-a', 'case-unknown']);
  });

  it('asks for what is known with the first accessory alone', () => {
    const test = compatibility.accessoryTest(() => {
      throw new Error('asked');
    });
    expect(test(index('laptop'))).toBe(true);
    expect(() => test(index('case-a'))).toThrow('asked');
  });

  it('goes with a product: what fits, and what nobody says does not', () => {
    const companions = (...seeds: string[]): string[] =>
      passing(compatibility.companionTest(seeds.map(index))).filter((key) => KINDS[key] !== 'phone');
    expect(companions('phone-b')).toEqual(['case-b', 'watch', 'free-watch', 'laptop', 'dock']);
    expect(companions('phone-a-256')).toEqual(['case-a', 'watch', 'free-watch', 'laptop', 'dock']);
    expect(companions('laptop')).toEqual(['watch', 'free-watch', 'laptop', 'dock']);
  });

  it('replaces an accessory by one for the same products', () => {
    const replacements = (...seeds: string[]): string[] =>
      passing(compatibility.replacementTest(seeds.map(index))).filter((key) => KINDS[key] === 'case');
    expect(replacements('case-b')).toEqual(['case-b']);
    expect(replacements('phone-b')).toEqual([]);
  });
});
