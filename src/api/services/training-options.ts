import type { TrainingOptions } from '../../recommend/plan/model-plan.js';

/** How the served model is trained; catalogues above the limit go without the closed forms, which take minutes then. */
export const TRAINING: TrainingOptions = { seed: 1, closedFormLimit: 12_000 };
