import { z } from 'zod';
import { ConfigurationError } from '../domain/errors.js';
import type { Experiment } from './experiment.js';

const NAME = /^[A-Za-z0-9._-]{1,64}$/;
const name = z.string().regex(NAME, 'expected 1 to 64 letters, digits, dots, hyphens and underscores');
const part = z.number().min(0).max(1);
const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text) / 1_000);
const exploration = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('SHUFFLE'), epsilon: z.number().gt(0).max(1) }),
  z.strictObject({ method: z.literal('PLACKETT_LUCE'), temperature: z.number().min(1e-3).max(1e3) }),
]);
const options = z.strictObject({
  diversity: part.optional(),
  diversityMethod: z.enum(['MMR', 'DPP']).optional(),
  calibration: part.optional(),
  novelty: part.optional(),
  freshness: part.optional(),
  perBrand: z.int().min(1).max(1_000).optional(),
  sourcesOff: z.array(z.string()).min(1).optional(),
  exploration: exploration.optional(),
});
const arm = z.strictObject({ name, share: part, options: options.default({}) });
const experiment = z.strictObject({
  name,
  intents: z.array(z.string()).min(1).optional(),
  startsAt: instant.default(Number.NEGATIVE_INFINITY),
  endsAt: instant.default(Number.POSITIVE_INFINITY),
  arms: z.array(arm).min(1).max(20),
});
const file = z.array(experiment).max(100);

/** Sums of shares such as .1 and .9 may be above 1 by this. */
const SUM_TOLERANCE = 1e-9;

function repeated(names: readonly string[]): string | undefined {
  return names.find((one, place) => names.indexOf(one) !== place);
}

/** The names that experiments may use. */
export interface KnownNames {
  readonly intents: readonly string[];
  /** Scorers and path sources. */
  readonly sources: readonly string[];
}

function unknownName(what: string, names: readonly string[], known: readonly string[]): string | undefined {
  const odd = names.find((one) => !known.includes(one));
  return odd === undefined ? undefined : `expected ${what} among ${known.join(', ')}, got ${odd}`;
}

function emptyTime({ startsAt, endsAt }: Pick<Experiment, 'startsAt' | 'endsAt'>): string | undefined {
  const text = (seconds: number): string => new Date(seconds * 1_000).toISOString();
  return endsAt > startsAt ? undefined : `expected endsAt after ${text(startsAt)}, got ${text(endsAt)}`;
}

/** An arm without any source would rank by nothing. */
function armWithoutSources({ arms }: Pick<Experiment, 'arms'>, known: readonly string[]): string | undefined {
  const bare = arms.find(({ options: { sourcesOff = [] } }) =>
    known.every((one) => sourcesOff.includes(one)),
  );
  return bare && `expected sourcesOff to leave one source, got all of them in ${bare.name}`;
}

function problemOf(declared: z.infer<typeof experiment>, known: KnownNames): string | undefined {
  const { name: own, arms, intents = [] } = declared;
  const twice = repeated(arms.map((one) => one.name));
  const sum = arms.reduce((total, { share }) => total + share, 0);
  const problem =
    (twice === undefined ? undefined : `expected arms of different names, got ${twice} twice`) ??
    (sum > 1 + SUM_TOLERANCE ? `expected shares that sum to 1 at most, got ${sum}` : undefined) ??
    unknownName('intents', intents, known.intents) ??
    unknownName(
      'sources',
      arms.flatMap((one) => one.options.sourcesOff ?? []),
      known.sources,
    ) ??
    emptyTime(declared) ??
    armWithoutSources(declared as Experiment, known.sources);
  return problem === undefined ? undefined : `${own}: ${problem}`;
}

/**
 * The experiments that `text` declares: a JSON list in the form of docs/experiments.md. `known` are the names there are.
 * Throws ConfigurationError that names the place for anything else.
 */
export function readExperiments(text: string, known: KnownNames): readonly Experiment[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`experiments: expected a JSON list, got ${(error as Error).message}`);
  }
  const parsed = file.safeParse(value);
  if (!parsed.success) {
    const [{ path, message } = { path: [], message: 'unknown' }] = parsed.error.issues;
    throw new ConfigurationError(`experiments: ${path.join('.') || 'the list'}: ${message}`);
  }
  const twice = repeated(parsed.data.map((one) => one.name));
  const problem =
    twice === undefined
      ? parsed.data.map((one) => problemOf(one, known)).find((found) => found !== undefined)
      : `expected experiments of different names, got ${twice} twice`;
  if (problem !== undefined) throw new ConfigurationError(`experiments: ${problem}`);
  return parsed.data as readonly Experiment[];
}
