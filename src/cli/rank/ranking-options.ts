import { type Command, InvalidArgumentError } from 'commander';
import { listAlgorithms } from '../../evaluate/ranking/compare-algorithms.js';
import type { BadLine, OnBadLine } from '../../evaluate/ranking/read-columns.js';
import { EXIT } from '../exit-status.js';
import { requireFile } from '../input-output/open-input.js';
import { collect } from '../refuse-repeats.js';

/** Reads an integer option of at least `least`. */
export function readInteger(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() === '' || !Number.isSafeInteger(number) || number < least) {
      throw new InvalidArgumentError(`expected an integer of at least ${least}, got "${value}"`);
    }
    return number;
  };
}

/** Reads any number. */
function readNumber(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number))
    throw new InvalidArgumentError(`expected a number, got "${value}"`);
  return number;
}

/** Reads a list separated by commas; empty names are left out. */
export function readList(value: string): string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Reads a list that must name something, each name once. */
export function readNames(value: string): string[] {
  const names = [...new Set(readList(value))];
  if (names.length === 0)
    throw new InvalidArgumentError('expected one or more, separated by commas, got none');
  return names;
}

/** Files of an option that may be missing. */
type FileOption = string | readonly string[] | undefined;

/** Checks that all files are there before the first is read; throws an InvalidValueError at the first that is not. */
export function requireFiles(files: readonly FileOption[]): void {
  for (const file of files.flat()) if (file !== undefined) requireFile(file);
}

/** Throws an Error when pairs of `file` are in train too: what was learned by heart would be taken for foresight. */
export function requireNoLeaks(
  file: string,
  leaks: readonly { readonly user: string; readonly item: string }[],
): void {
  const first = leaks[0];
  if (first === undefined) return;
  throw new Error(
    `${file}: expected pairs that are not in train, got ${leaks.length} that are, first user "${first.user}" with item "${first.item}"`,
  );
}

/** Tells on standard error the names of `--without-relations` that no graph file has: most likely a slip. */
export function tellUnknownRelations(names: readonly string[]): void {
  for (const name of names) {
    process.stderr.write(`--without-relations: no graph file has a relation ${JSON.stringify(name)}\n`);
  }
}

/** Tells on standard error which relations of the graph join users, from whom no method learns. */
export function tellFactsBetweenUsers(counts: ReadonlyMap<string, number>): void {
  for (const [name, count] of counts)
    process.stderr.write(`${count} facts ${JSON.stringify(name)} are between users and not used\n`);
}

/**
 * Tells on standard error how many ratings of `file` are taken as passed over and not as liked: those below `positive` (see
 * `InteractionFile`).
 */
export function tellPassedOver(file: string, count: number, positive: number | undefined): void {
  if (count === 0) return;
  const which = positive === Number.MIN_VALUE ? 'of 0 or less' : `below ${positive}`;
  process.stderr.write(
    `${file}: ${count} ratings ${which} mean passed over, not liked (--positive sets the limit)\n`,
  );
}

/** Tells the same of train, and where none of its ratings is above 0 so that all of them are taken as liked. */
export function tellRatings(train: string, passedOver: number, positive: number | undefined): void {
  tellPassedOver(train, passedOver, positive);
  if (positive === Number.NEGATIVE_INFINITY)
    process.stderr.write(`${train}: no rating is above 0, so all mean liked (--positive sets the limit)\n`);
}

/** Adds the options of the files that ranking is trained on: --train, --positive, --graph, --without-relations and --texts. */
export function addTrainingFiles(command: Command): Command {
  return command
    .option('--train <file>', 'tab-separated "user item [rating [timestamp]]", no header')
    .option(
      '--positive <rating>',
      'ratings from this on mean liked or clicked, lower ones passed over (all above 0 when left out)',
      readNumber,
    )
    .option(
      '--graph <file>',
      'tab-separated "head relation tail"; may be given several times; a fact between a user and an entity counts ' +
        'as liking, whatever its relation: leave out dislikes by --without-relations',
      collect,
      [],
    )
    .option('--without-relations <names>', 'relations that are not used, separated by commas', readList, [])
    .option(
      '--texts <file>',
      'tab-separated "item text", English or Chinese, an item on as many lines as it has texts: content is learned on their words',
      collect,
      [],
    );
}

/** Ends `command` with a usage error when one of `names` is no algorithm ("all" is one where `hasAll`). */
export function requireAlgorithms(command: Command, names: readonly string[], hasAll: boolean): void {
  const known = [...listAlgorithms().map(({ name }) => name), ...(hasAll ? ['all'] : [])];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    command.error(`error: expected algorithms among ${known.join(', ')}, got "${unknown}"`);
  }
}

/** The algorithms as text, a line each. */
export function formatAlgorithms(): string {
  return listAlgorithms()
    .map(({ name, summary }) => `${name}\t${summary}\n`)
    .join('');
}

/** Bad lines shown at most; the rest is counted. */
const SHOWN = 20;

/** Reports bad lines on standard error and sets exit status 3 at the first; `finish` tells how many were not shown. */
export function createBadLineReport(): { readonly onBad: OnBadLine; readonly finish: () => void } {
  let count = 0;
  return {
    onBad: ({ file, line, reason }: BadLine) => {
      count += 1;
      process.exitCode = EXIT.badRecords;
      if (count <= SHOWN) process.stderr.write(`${file}: line ${line}: ${reason}\n`);
    },
    finish: () => {
      if (count > SHOWN) process.stderr.write(`${count - SHOWN} more bad lines\n`);
    },
  };
}

/** Tells the steps of long work, on a terminal only. */
export function tellStep(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${what}\n`);
}
