import type { Command } from 'commander';
import { type CatalogueRecord, type Resolved, resolveRecords } from '../../link/resolve/resolve-records.js';
import type { CommandModule } from '../command.js';
import { runJsonLinesBatch } from '../input-output/json-lines-batch.js';
import { BadRecordError, type JsonRecord, requireId } from '../input-output/json-lines-command.js';
import { createProgress } from '../input-output/progress.js';
import { readMatcherModel } from './read-matcher-model.js';

interface Options {
  readonly model?: string;
}

interface Read extends CatalogueRecord {
  readonly given: string | number;
}

/** Reads a record; an id may stand once. */
function createReader(): (record: JsonRecord) => Read {
  const seen = new Set<string>();
  return (record) => {
    const given = requireId(record);
    const id = String(given);
    if (seen.has(id))
      throw new BadRecordError(
        'DOUBLE_ID',
        `"id": expected each once, got ${JSON.stringify(id.slice(0, 100))} again`,
      );
    seen.add(id);
    const { id: _id, ...attributes } = record;
    return { id, given, attributes };
  };
}

/** Numbers by their value, before texts by code unit. */
function isLess(a: string | number, b: string | number): boolean {
  if (typeof a === 'number') return typeof b !== 'number' || a < b;
  return typeof b === 'string' && a < b;
}

/** The least id, as it was given, of the records of each group. */
function leastIds(records: readonly Read[], groups: readonly string[]): Map<string, string | number> {
  const least = new Map<string, string | number>();
  groups.forEach((group, i) => {
    const { given } = records[i] as Read;
    const known = least.get(group);
    if (known === undefined || isLess(given, known)) least.set(group, given);
  });
  return least;
}

async function run(file: string | undefined, { model }: Options): Promise<void> {
  const matcher = readMatcherModel(model);
  await runJsonLinesBatch(file, Number.POSITIVE_INFINITY, createReader(), (records) => {
    const progress = createProgress('percent of comparing', 100);
    let shown = 0;
    const resolved = resolveRecords(matcher, records, (phase, share) => {
      if (phase !== 'comparing') return;
      const now = Math.floor(100 * share);
      if (now === shown) return;
      progress.advance(now - shown);
      shown = now;
    });
    progress.finish();
    const clusters = leastIds(
      records,
      resolved.map(({ cluster }) => cluster),
    );
    const models = leastIds(
      records,
      resolved.map(({ model: group }) => group),
    );
    return resolved.map(({ cluster, model: group }: Resolved, i) => ({
      id: (records[i] as Read).given,
      cluster: clusters.get(cluster),
      model: models.get(group),
    }));
  });
}

/** `guidegraph resolve`: the records of a catalogue grouped into products and models. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .argument('[file]', 'JSON Lines of {"id", …attributes}; "-" or nothing: standard input')
      .option('--model <file>', 'a matcher of "guidegraph train matcher" instead of the built-in one')
      .addHelpText(
        'after',
        `
"cluster" is the product, one sellable configuration; "model" holds products that differ in capacity, colour or pack
alone. Both are named by the least id in them, as it was given: numbers by their value, then texts by code unit. The
order of the records makes no difference.

Example:
  guidegraph resolve catalogue.jsonl > products.jsonl`,
      )
      .action(run);
  },
};
