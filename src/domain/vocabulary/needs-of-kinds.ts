import type { Need } from './needs.js';

/** Kinds that pictures are worked on with; what they have for a camera is for video calls. */
const WORKED_ON: ReadonlySet<string> = new Set(['laptop', 'desktop', 'monitor', 'tablet', 'graphics card']);

/** What serves photography on such kinds: the pictures are edited. */
const EDITING: Need['servedBy'] = {
  features: ['screen', 'speed'],
  ranges: [{ specification: 'memory', min: 16 }],
};

/**
 * What serves a need on goods of a kind where that is something else than what the need is served by at large: photography on a
 * laptop is served by a screen and speed, and not by its camera. Undefined where it is the same, and for no kind.
 */
export function servedOnKind(need: string, kind: string | null): Need['servedBy'] | undefined {
  return need === 'photography' && kind !== null && WORKED_ON.has(kind) ? EDITING : undefined;
}
