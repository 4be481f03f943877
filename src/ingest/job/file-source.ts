import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { compileMapping } from '../mapping/compile-mapping.js';
import type { Mapping } from '../mapping/mapping.js';
import type { ImportRecord, RecordKind } from '../mapping/record-kinds.js';
import { listingsOf, type RowOutcome } from '../mapping/row-outcome.js';
import { standardMapper } from '../mapping/standard/standard-mapper.js';
import { type FileForm, readFileRows } from '../readers/read-file.js';
import { UnreadableFileError } from '../readers/unreadable-file-error.js';
import type { RecordSource, SourceRow } from './record-source.js';
import { SharedNames } from './shared-names.js';

/** What a file is read with: a mapping, or the kind of its records in our own form. */
export interface FileSourceOptions {
  readonly kind: RecordKind;
  readonly mapping?: Mapping;
  /** Given to records of our own form that name no source. */
  readonly source?: string;
  /** How the file is written, where a mapping does not say it. */
  readonly form?: FileForm;
  /** Tells occasions apart on which the same content comes: what an earlier one brought may have changed since. */
  readonly occasion?: string;
  /** When it is imported, in milliseconds since 1970: sale prices with dates count by it. Left out, they do not. */
  readonly now?: number;
}

/** SHA-256 in hex of a file's bytes and of `extra`. Throws UnreadableFileError for a file that is not there. */
export async function fileIdentity(file: string, extra: unknown): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify(extra) ?? '')
    .update('\n');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`;
    throw new UnreadableFileError(file, reason, { cause: error });
  }
  return hash.digest('hex');
}

function hasDisplayNames(mapping: Mapping | undefined): boolean {
  return (mapping?.records ?? []).some(({ fields }) =>
    Object.values(fields).some(
      (source) => typeof source === 'object' && !Array.isArray(source) && source.as === 'displayName',
    ),
  );
}

/** A file of records as a source. Where users are known by display names it is read twice: see {@link SharedNames}. */
export async function openFileSource(file: string, options: FileSourceOptions): Promise<RecordSource> {
  const { kind, mapping, source } = options;
  const mapper = mapping === undefined ? standardMapper(kind, source, options.now) : compileMapping(mapping);
  const { occasion } = options;
  const identity = await fileIdentity(file, { kind, mapping, source, form: options.form, occasion });
  const form = mapping?.form ?? options.form;
  async function* read(onBytes: (count: number) => void): AsyncGenerator<readonly SourceRow[]> {
    for await (const group of readFileRows(file, form, onBytes)) {
      const part = group.partName === file ? undefined : group.partName;
      yield group.rows.map((one): SourceRow => {
        const end = one.endsOpen && { endsOpen: one.endsOpen };
        if (one.row !== undefined) return { line: one.row.line, part, outcome: mapper(one.row), ...end };
        const { problem, partial } = one;
        const listings = partial === undefined ? [] : listingsOf(mapper(partial));
        const outcome = { problem: { column: problem.column ?? 'row', ...problem }, listings };
        return { line: problem.line, part, outcome, ...end };
      });
    }
  }
  const names = hasDisplayNames(mapping) ? await findSharedNames(read) : undefined;
  return {
    label: basename(file),
    identity,
    totalBytes: (await stat(file)).size,
    kinds: new Set(mapping === undefined ? [kind] : mapping.records.map((one) => one.kind)),
    async *rows(onBytes) {
      for await (const group of read(onBytes))
        yield names === undefined
          ? group
          : group.map((row) => ({ ...row, outcome: withoutSharedNames(row.outcome, names) }));
    },
  };
}

async function findSharedNames(
  read: (onBytes: (count: number) => void) => AsyncIterable<readonly SourceRow[]>,
): Promise<SharedNames> {
  const names = new SharedNames();
  for await (const group of read(() => {}))
    for (const { outcome } of group)
      for (const { kind, record } of outcome.records ?? []) if (kind === 'reviews') names.note(record);
  return names;
}

/** The same without users whose name several people share: reviews lose their author, and events go. */
function withoutSharedNames(outcome: RowOutcome, names: SharedNames): RowOutcome {
  if (outcome.records === undefined) return outcome;
  const records = outcome.records.flatMap((one): ImportRecord[] => {
    if ((one.kind !== 'reviews' && one.kind !== 'events') || one.record.user === undefined) return [one];
    if (!names.isShared(one.record.user)) return [one];
    return one.kind === 'reviews' ? [{ kind: 'reviews', record: { ...one.record, user: undefined } }] : [];
  });
  return { ...outcome, records };
}
