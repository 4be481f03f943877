import { atomsAt, type EncodedSentence, kindOf } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';

/**
 * Kinds of atoms that a network does not get: what its vectors say better. With the form, the lemma and the affixes of
 * each word in numbers of their own it learns the words of the training texts by heart; clusters are but coarser vectors.
 * Over vectors of the training texts alone that is a gain, if more of the atoms are left out at random.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['w', 'l', 'c', 'b3', 'b4', 'e4']);
const CLUSTERS: ReadonlySet<string> = new Set(['c']);

/** Numbers for those atoms that a network gets: for each atom its feature, or −1. */
export interface NetworkFeatures {
  readonly count: number;
  readonly featureOf: Int32Array;
}

/** Numbers the atoms of `names` that are features of a network, in order; with `allAtoms` those of words too. */
export function networkFeatures(names: readonly string[], allAtoms: boolean): NetworkFeatures {
  const leftOut = allAtoms ? CLUSTERS : LEFT_OUT;
  let count = 0;
  const featureOf = Int32Array.from(names, (name) => {
    if (leftOut.has(kindOf(name))) return -1;
    count += 1;
    return count - 1;
  });
  return { count, featureOf };
}

/** The features of each token of a sentence. */
export function featuresOf({ featureOf }: NetworkFeatures, sentence: EncodedSentence): Int32Array[] {
  return Array.from({ length: sentence.length }, (_, t) => {
    const own = atomsAt(sentence, t);
    const found = new Int32Array(own.length);
    let length = 0;
    for (const atom of own) {
      const feature = featureOf[atom] as number;
      if (feature < 0) continue;
      found[length] = feature;
      length += 1;
    }
    return found.subarray(0, length);
  });
}

const FORM = 'w=';

/** The forms of a sentence's tokens, by the atom that names them; empty where there is none. */
export function formsOf(names: AtomNames): string[] {
  return names.map((atoms) => atoms.find((atom) => atom.startsWith(FORM))?.slice(FORM.length) ?? '');
}
