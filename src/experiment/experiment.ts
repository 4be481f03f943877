/**
 * How places are left to chance. SHUFFLE: with chance `epsilon` the whole page comes in any order, each as likely as any
 * other. PLACKETT_LUCE: each place is drawn among what is left with chances ∝ exp(score / (`temperature` · s)), s
 * the standard deviation of the scores of the list, so that a temperature means the same for every intent.
 */
export type Exploration =
  | { readonly method: 'SHUFFLE'; readonly epsilon: number }
  | { readonly method: 'PLACKETT_LUCE'; readonly temperature: number };

/** What an arm sets of a request; what it leaves out stays as it was asked for. Everything changes results. */
export interface ArmOptions {
  /** 0 to 1. */
  readonly diversity?: number;
  readonly diversityMethod?: 'MMR' | 'DPP';
  /** 0 to 1. */
  readonly calibration?: number;
  /** 0 to 1: the correction of popularity. */
  readonly novelty?: number;
  /** 0 to 1. */
  readonly freshness?: number;
  /** 1 or more. */
  readonly perBrand?: number;
  /** Scorers and path sources of the model whose weight is off. */
  readonly sourcesOff?: readonly string[];
  /** Nothing is left to chance when this is left out. */
  readonly exploration?: Exploration;
}

/** One way of answering, and what share (0 to 1) of the people it is for. */
export interface Arm {
  readonly name: string;
  readonly share: number;
  readonly options: ArmOptions;
}

/** Several ways of answering that are tried side by side. */
export interface Experiment {
  /** Salts the assignment: the same people meet other arms in another experiment. */
  readonly name: string;
  /** Intents that take part; all when left out. */
  readonly intents?: readonly string[];
  /** Seconds since 1970: from when (included) until when (excluded) it runs. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Shares sum to 1 at most; who is beyond them is in no arm. */
  readonly arms: readonly Arm[];
}

/** The arm of an experiment that somebody is in. */
export interface Assignment {
  readonly experiment: Experiment;
  readonly arm: Arm;
}
