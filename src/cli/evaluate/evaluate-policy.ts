import type { Command } from 'commander';
import {
  type Decision,
  type Estimate,
  estimatePolicy,
  importanceWeights,
  type PolicyEstimate,
} from '../../experiment/estimate-policy.js';
import type { CommandModule } from '../command.js';
import {
  BadRecordError,
  type JsonRecord,
  readJsonLines,
  reportBadLine,
  writeOutput,
} from '../input-output/json-lines-command.js';

/** Rarer chances, and rewards beyond this, are faults of a log: numbers made of them drown all others. */
const LEAST_PROPENSITY = 1e-9;
const GREATEST_REWARD = 1e12;
/** Weights of a place of a page are products over all places above: beyond this they are no numbers to add up. */
const GREATEST_WEIGHT = 1e100;

function requireNumber(
  record: JsonRecord,
  name: string,
  isRight: (value: number) => boolean,
  expected: string,
): number {
  const value = record[name];
  if (typeof value === 'number' && Number.isFinite(value) && isRight(value)) return value;
  const got = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 40);
  throw new BadRecordError('BAD_FIELD', `"${name}": expected ${expected}, got ${got}`);
}

function optionalText(record: JsonRecord, name: string): string | undefined {
  const value = record[name];
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
  if (typeof value === 'number') return String(value);
  throw new BadRecordError('BAD_FIELD', `"${name}": expected a string or a number, got ${typeof value}`);
}

/** A decision with its place in its page, from the top; 0 where the line tells none. */
export interface PlacedDecision extends Decision {
  readonly place: number;
}

/** The decision of a line; throws {@link BadRecordError} that names the field that does not fit. */
export function readDecision(record: JsonRecord): PlacedDecision {
  const [user, page] = [optionalText(record, 'user'), optionalText(record, 'page')];
  return {
    propensity: requireNumber(
      record,
      'propensity',
      (p) => p >= LEAST_PROPENSITY && p <= 1,
      `${LEAST_PROPENSITY} to 1`,
    ),
    target: requireNumber(record, 'target', (p) => p >= 0 && p <= 1, '0 to 1'),
    reward: requireNumber(
      record,
      'reward',
      (r) => Math.abs(r) <= GREATEST_REWARD,
      `a number, at most ${GREATEST_REWARD} either way`,
    ),
    place: record.place === undefined ? 0 : requireNumber(record, 'place', () => true, 'a number'),
    ...(user !== undefined && { user }),
    ...(page !== undefined && { page }),
  };
}

/** `decisions`, in the order of their places, without those whose weight is beyond all numbers; such lines are told. */
function withoutBoundless<D extends PlacedDecision>(
  decisions: readonly D[],
  lineOf: (one: D) => number,
): D[] {
  const weights = importanceWeights(decisions);
  return decisions.filter((one, d) => {
    const isBounded = (weights[d] as number) <= GREATEST_WEIGHT;
    if (!isBounded) {
      const problem = `"page": expected chances whose weights multiply to at most ${GREATEST_WEIGHT}, got more down to this line`;
      reportBadLine(`line ${lineOf(one)}`, new BadRecordError('BAD_FIELD', problem));
    }
    return isBounded;
  });
}

async function readDecisions(file: string | undefined): Promise<Decision[]> {
  const lines = new Map<PlacedDecision, number>();
  for await (const entry of readJsonLines(file)) {
    try {
      if ('error' in entry) throw entry.error;
      lines.set(readDecision(entry.record), entry.line);
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      reportBadLine(`line ${entry.line}`, error);
    }
  }
  // Equal places, such as none, stay in the order of their lines.
  const placed = [...lines.keys()].sort((a, b) => a.place - b.place);
  const decisions = withoutBoundless(placed, (one) => lines.get(one) as number);
  if (decisions.length === 0) throw new Error('expected at least one decision, got none');
  return decisions;
}

function formatTable(estimate: PolicyEstimate): string {
  const row = (name: string, { value, low, high }: Estimate): string[] => [
    name,
    value.toFixed(6),
    Number.isFinite(low) ? low.toFixed(6) : '-',
    Number.isFinite(high) ? high.toFixed(6) : '-',
  ];
  const { decisions, users, logged, ips, snips, effectiveSize, meanWeight, greatestWeight } = estimate;
  const table = [
    ['estimate', 'value', 'low', 'high'],
    row('logged', logged),
    row('ips', ips),
    row('snips', snips),
  ];
  const facts = [
    ['decisions', String(decisions)],
    ['users', String(users)],
    ['effective size', effectiveSize.toFixed(1)],
    ['mean weight', meanWeight.toFixed(4)],
    ['greatest weight', greatestWeight.toFixed(4)],
  ];
  return [...table, [], ...facts].map((cells) => `${cells.join('\t')}\n`).join('');
}

/** JSON has no infinities: an end that is not known is null there. */
const finite = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

/** `guidegraph evaluate policy`: what another policy would have gained, from logged chances. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .argument(
        '[file]',
        'JSON Lines {"propensity", "target", "reward", "user"?, "page"?, "place"?}; - or nothing: standard input',
      )
      .option('--json', 'one JSON object')
      .addHelpText(
        'after',
        `
propensity: chance with which the policy in use decided so; target: chance with which the other one would have; reward:
what came of it. Lines of one page come from the top down, or tell their place; each chance is given what stands above.
Examples:
  guidegraph evaluate policy log.jsonl
  guidegraph evaluate policy --json < log.jsonl`,
      )
      .action(async (file: string | undefined, options: { json?: boolean }) => {
        const estimate = estimatePolicy(await readDecisions(file));
        await writeOutput(
          options.json === true ? `${JSON.stringify(estimate, finite)}\n` : formatTable(estimate),
        );
      });
  },
};
