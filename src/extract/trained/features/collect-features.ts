import { atomsAt, type EncodedSentence } from './atom-vocabulary.js';
import { FeatureSpace, forEachPair } from './feature-space.js';
import { OFFSETS, reachOf } from './templates.js';

/** How often a feature must occur to be one. */
export interface LeastCounts {
  /** Of an atom at an offset. */
  readonly single: number;
  /** Of two atoms joined. */
  readonly pair: number;
}

function countSingles(atomNames: readonly string[], sentences: readonly EncodedSentence[]): Uint32Array {
  const count = atomNames.length;
  const reach = Uint8Array.from(atomNames, reachOf);
  const singles = new Uint32Array(OFFSETS.length * count);
  for (const sentence of sentences)
    for (let t = 0; t < sentence.length; t += 1)
      for (const [o, offset] of OFFSETS.entries())
        for (const atom of atomsAt(sentence, t + offset)) {
          if ((reach[atom] as number) < Math.abs(offset)) continue;
          const at = o * count + atom;
          singles[at] = (singles[at] as number) + 1;
        }
  return singles;
}

/** The space of the features that occur in `sentences` often enough; their atoms are numbers of `atomNames`. */
export function collectFeatures(
  atomNames: readonly string[],
  sentences: readonly EncodedSentence[],
  least: LeastCounts,
): FeatureSpace {
  const count = atomNames.length;
  const width = count + 1;
  const pairs = new Map<number, number>();
  for (const sentence of sentences)
    for (let t = 0; t < sentence.length; t += 1)
      forEachPair(sentence, count, t, (template, a, b) => {
        const key = (template * width + a) * width + b;
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      });
  const singles: number[] = [];
  for (const [place, times] of countSingles(atomNames, sentences).entries())
    if (times >= least.single) singles.push(place);
  const joined: number[] = [];
  for (const [key, times] of pairs) {
    if (times < least.pair) continue;
    const b = key % width;
    const rest = (key - b) / width;
    joined.push(Math.floor(rest / width), rest % width, b);
  }
  return new FeatureSpace(count, Uint32Array.from(singles), Uint32Array.from(joined));
}
