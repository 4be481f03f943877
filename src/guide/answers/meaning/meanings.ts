import type { ModelPart } from '../../../learn/model-part.js';
import type { Topic } from '../words/topic-lexicon.js';
import { textPieces } from './text-pieces.js';

/** What one piece of a text tells of. */
export interface PieceMeaning {
  /** How much the piece tells at all: the information gain of its topics, above 0. */
  readonly weight: number;
  /** Share of what it tells of each topic, 0 to 1. */
  readonly topics: ReadonlyMap<Topic, number>;
}

/** Topics that are kept of a text. */
const KEPT = 12;
/** Weight of what is not said: a text of few telling pieces tells little. */
const SILENCE = 1;
/** Weight of a piece that was never seen. */
const UNKNOWN = 0.3;
/** The share of a topic in 8 bits. */
const SCALE = 255;

/** What words and signs tell of, as learned from sayings; see `learnMeanings`. */
export class Meanings {
  constructor(readonly pieces: ReadonlyMap<string, PieceMeaning>) {}

  /**
   * How much a text in normal form tells of topics, the most first, at most 12: Σ weight · share / (1 + Σ weight) over its
   * pieces, 0 to 1. A text of unknown words tells of none.
   */
  of(normal: string): ReadonlyMap<Topic, number> {
    const sums = new Map<Topic, number>();
    let total = SILENCE;
    for (const piece of textPieces(normal)) {
      const meaning = this.pieces.get(piece);
      if (meaning === undefined) {
        total += UNKNOWN;
        continue;
      }
      total += meaning.weight;
      for (const [topic, share] of meaning.topics)
        sums.set(topic, (sums.get(topic) ?? 0) + meaning.weight * share);
    }
    return new Map(
      [...sums]
        .map(([topic, sum]): [Topic, number] => [topic, sum / total])
        .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
        .slice(0, KEPT),
    );
  }

  /** What {@link Meanings.read} reads: shares in 8 bits, weights in 32. */
  toPart(): ModelPart {
    const topics = [
      ...new Set([...this.pieces.values()].flatMap((piece) => [...piece.topics.keys()])),
    ].sort();
    const places = new Map(topics.map((topic, place) => [topic, place]));
    const rows = [...this.pieces.values()].map((piece) => [...piece.topics]);
    let end = 0;
    return {
      header: { words: [...this.pieces.keys()], topics },
      arrays: {
        weights: Float32Array.from(this.pieces.values(), ({ weight }) => weight),
        ends: Uint32Array.from(rows, (row) => (end += row.length)),
        places: Int16Array.from(rows.flat(), ([topic]) => places.get(topic) as number),
        shares: Uint8Array.from(rows.flat(), ([, share]) => Math.round(SCALE * share)),
      },
    };
  }

  /** Reads a part that {@link Meanings.toPart} made. */
  static read({ header, arrays }: ModelPart): Meanings {
    const { words, topics } = header as {
      readonly words: readonly string[];
      readonly topics: readonly Topic[];
    };
    const { weights, ends, places, shares } = arrays;
    let at = 0;
    return new Meanings(
      new Map(
        words.map((word, row): [string, PieceMeaning] => {
          const own = new Map<Topic, number>();
          for (const end = Number(ends?.[row]); at < end; at += 1)
            own.set(topics[Number(places?.[at])] as Topic, Number(shares?.[at]) / SCALE);
          return [word, { weight: Number(weights?.[row]), topics: own }];
        }),
      ),
    );
  }
}

/** How much alike two meanings are: the cosine of their angle, 0 to 1; 0 where one tells of nothing. */
export function likeness(one: ReadonlyMap<Topic, number>, other: ReadonlyMap<Topic, number>): number {
  let [dot, squares, others] = [0, 0, 0];
  for (const [topic, share] of one) {
    squares += share * share;
    dot += share * (other.get(topic) ?? 0);
  }
  for (const share of other.values()) others += share * share;
  return dot === 0 ? 0 : dot / Math.sqrt(squares * others);
}
