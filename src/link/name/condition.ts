import { speltName } from './spelt-name.js';

/** The state that a thing is sold in; new where nothing is said. */
export type Condition = 'new' | 'refurbished' | 'used' | 'openbox';

const CONDITION = /\b(?:refurbished|used|openbox)\b/;

/** The state that a name says its thing is in: refurbished, renewed, 翻新; used, pre-owned, 二手; open box, 展示机. */
export function conditionOf(name: string): Condition {
  return (CONDITION.exec(speltName(name))?.[0] ?? 'new') as Condition;
}
