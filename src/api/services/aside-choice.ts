import type { ModelPlan } from '../../recommend/plan/model-plan.js';

/** Least time between two choices. */
const INTERVAL_MS = 3_600_000;

/** Chooses settings and weights for the shop beside the requests; undefined once `signal` ends it. */
export type ChooseAside = (signal: AbortSignal) => Promise<ModelPlan | undefined>;

/** A choice of weights that goes on aside, one at a time and at most one an hour, and what came of it. */
export class AsideChoice {
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;
  private last = Number.NEGATIVE_INFINITY;
  private chosen: ModelPlan | undefined;

  constructor(
    private readonly choose: ChooseAside,
    private readonly onError: (error: unknown) => void,
    /** Told once there is something to {@link take}. */
    private readonly onChosen: () => void,
  ) {}

  /** Begins, where none goes on and none was begun within the hour. */
  begin(): void {
    const now = performance.now();
    if (this.running !== undefined || this.ending.signal.aborted || now - this.last < INTERVAL_MS) return;
    this.last = now;
    this.running = this.choose(this.ending.signal)
      .then((plan) => {
        this.chosen = this.ending.signal.aborted ? undefined : plan;
      })
      .catch(this.onError)
      .finally(() => {
        this.running = undefined;
        if (this.chosen !== undefined) this.onChosen();
      });
  }

  /** What was chosen and not taken yet. */
  take(): ModelPlan | undefined {
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
