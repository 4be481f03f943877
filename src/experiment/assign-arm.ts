import type { Assignment, Experiment } from './experiment.js';
import { hashToUnit } from './hash-to-unit.js';

/** The arm of `experiment` that `unit` (a user's or a session's id) is in, always the same; undefined beyond the shares. */
export function armOf({ name, arms }: Experiment, unit: string): Assignment['arm'] | undefined {
  const point = hashToUnit('arm', name, unit);
  let sum = 0;
  for (const arm of arms) {
    sum += arm.share;
    if (point < sum) return arm;
  }
  // Shares such as .1 ten times sum to a little less than 1 in floating point.
  return sum > 1 - 1e-9 ? arms.findLast(({ share }) => share > 0) : undefined;
}

/**
 * The experiment and arm of a request with `intent` at `now` (seconds since 1970) for `unit`: of the experiments the first
 * that runs and has the intent; somebody who is beyond its shares is in none. Undefined where there is no unit to tell.
 */
export function assignArm(
  experiments: readonly Experiment[],
  request: { readonly intent: string; readonly unit: string | undefined; readonly now: number },
): Assignment | undefined {
  const { intent, unit, now } = request;
  if (unit === undefined) return undefined;
  const experiment = experiments.find(
    ({ startsAt, endsAt, intents }) =>
      startsAt <= now && now < endsAt && (intents === undefined || intents.includes(intent)),
  );
  const arm = experiment && armOf(experiment, unit);
  return experiment === undefined || arm === undefined ? undefined : { experiment, arm };
}
