import { createHash } from 'node:crypto';
import { checkRecord } from '../mapping/check-record.js';
import type { RecordKind } from '../mapping/record-kinds.js';
import type { RecordSource, SourceRow } from './record-source.js';

/** Records that are at hand as a source: `line` of a row is its place from 1. They are checked as those of files are. */
export function memorySource(
  kind: RecordKind,
  drafts: readonly Readonly<Record<string, unknown>>[],
): RecordSource {
  const rows = drafts.map((draft, index): SourceRow => {
    const checked = checkRecord(kind, draft);
    const line = index + 1;
    return checked.problem === undefined
      ? { line, outcome: { records: [checked.record], leftOut: [] } }
      : { line, outcome: checked };
  });
  return {
    label: kind,
    identity: createHash('sha256')
      .update(JSON.stringify([kind, drafts]))
      .digest('hex'),
    totalBytes: 0,
    kinds: new Set([kind]),
    async *rows() {
      yield rows;
    },
  };
}
