import type { History, Scorer, ScoreScale } from '../../rank/scorer.js';

/** From this length of a history on the scale of a live path stays. */
export const LONGEST_SCALED = 96;

/** The scale of a live path for histories of 0 to {@link LONGEST_SCALED} products. */
export type ScaleTable = readonly ScoreScale[];
/** Tables by the name of the path source. */
export type PathScales = ReadonlyMap<string, ScaleTable>;

/** What `scorer`, whose scale depends on the length of the history alone, says of each length. */
export function scaleTable(scorer: Scorer): ScaleTable {
  const ofLength = (length: number): History => ({
    items: new Int32Array(length),
    weights: new Float32Array(length),
  });
  return Array.from({ length: LONGEST_SCALED + 1 }, (_, length) => scorer.scale(ofLength(length)));
}

/** Whether `value` is a table of scales; what is read from a file may be anything. */
export function isScaleTable(value: unknown): value is ScaleTable {
  const isScale = (one: Partial<ScoreScale>): boolean =>
    Number.isFinite(one.offset) && Number.isFinite(one.scale) && (one.scale as number) > 0;
  return Array.isArray(value) && value.length === LONGEST_SCALED + 1 && value.every(isScale);
}
