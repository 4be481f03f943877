const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const TINY = 1e-8;

/** The moments that Adam keeps of some parameters. */
interface Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

type Numbers = Float32Array | Float64Array;

/** Adam (Kingma and Ba 2015, algorithm 1), with steps of rows that a batch did not touch left out. */
export class Adam {
  readonly #moments = new Map<Numbers, Moments>();
  #steps = 0;

  /** Begins the next step; all {@link Adam.move} until the next one belong to it. */
  begin(): void {
    this.#steps += 1;
  }

  /** Moves `values` from `from` to `to`, exclusive, against `slopes` times `scale`. A value that is not finite stays. */
  move(values: Numbers, slopes: Numbers, rate: number, scale: number, from = 0, to = values.length): void {
    let moments = this.#moments.get(values);
    if (moments === undefined) {
      moments = { first: new Float32Array(values.length), second: new Float32Array(values.length) };
      this.#moments.set(values, moments);
    }
    const { first, second } = moments;
    const correction = Math.sqrt(1 - SECOND_DECAY ** this.#steps) / (1 - FIRST_DECAY ** this.#steps);
    const step = rate * correction;
    for (let i = from; i < to; i += 1) {
      const slope = (slopes[i] as number) * scale;
      const mean = FIRST_DECAY * (first[i] as number) + (1 - FIRST_DECAY) * slope;
      const square = SECOND_DECAY * (second[i] as number) + (1 - SECOND_DECAY) * slope * slope;
      first[i] = mean;
      second[i] = square;
      values[i] = (values[i] as number) - (step * mean) / (Math.sqrt(square) + TINY);
    }
  }
}
