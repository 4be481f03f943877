import { SNAPSHOT_KEY } from './snapshot/saved/snapshot-key.js';

/** Names of values in the store that the service works out of everybody's events. */
export const MODEL_PLAN = 'modelPlan';
export const MODEL_STATE = 'modelState';
export const PERSONAS = 'personas';

/** What is kept for the next start. */
export const KEPT_VALUES = [MODEL_PLAN, MODEL_STATE, PERSONAS] as const;

/** All that an erasure takes in its own transaction: values that know of who is gone, and the key to the snapshots that do. */
export const WORKED_OUT_VALUES = [SNAPSHOT_KEY, ...KEPT_VALUES] as const;
