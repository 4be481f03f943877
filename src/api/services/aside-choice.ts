import type { ModelPlan } from '../../recommend/plan/model-plan.js';

/** Least time between two choices. */
const INTERVAL_MS = 3_600_000;

/** Chooses settings and weights for the shop beside the requests; undefined once `signal` ends it. */
export type ChooseAside = (signal: AbortSignal) => Promise<ModelPlan | undefined>;

/** What was chosen, knowing everything up to a place in the feed, or more. */
export interface ChosenPlan {
  readonly plan: ModelPlan;
  readonly cursor: string;
}

/** A choice of weights that goes on aside, one at a time and at most one an hour, and what came of it. */
export class AsideChoice {
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;
  private last = Number.NEGATIVE_INFINITY;
  private chosen: ChosenPlan | undefined;

  constructor(
    private readonly choose: ChooseAside,
    private readonly onError: (error: unknown) => void,
    /** Told once there is something to {@link take}. */
    private readonly onChosen: () => void,
  ) {}

  /** Begins, where none goes on and none was begun within the hour; all up to `cursor` of the feed is known to it. */
  begin(cursor: string): void {
    const now = performance.now();
    if (this.running !== undefined || this.ending.signal.aborted || now - this.last < INTERVAL_MS) return;
    this.last = now;
    this.running = this.choose(this.ending.signal)
      .then((plan) => {
        this.chosen = this.ending.signal.aborted || plan === undefined ? undefined : { plan, cursor };
      })
      .catch(this.onError)
      .finally(() => {
        this.running = undefined;
        if (this.chosen !== undefined) this.onChosen();
      });
  }

  /** What was chosen and not taken yet. */
  take(): ChosenPlan | undefined {
    const { chosen } = this;
    this.chosen = undefined;
    return chosen;
  }

  /** Ends what goes on; nothing comes of it. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.chosen = undefined;
    await this.running;
  }
}
