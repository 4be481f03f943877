import type { RecordKind } from '../mapping/record-kinds.js';
import type { Note } from '../mapping/row-outcome.js';

/** Rows with the same trouble. */
export interface TroubleCount {
  readonly column: string;
  readonly code: string;
  /** The reason of the first of them. */
  readonly reason: string;
  readonly firstLine: number;
  count: number;
}

const KINDS_OF_TROUBLE = 200;

/** Counts what became of the rows of an import. */
export class ImportTally {
  rows = 0;
  /** Rows that are in the graph, or would be after a dry run. */
  accepted = 0;
  /** Rows that say what an earlier row of the file said. */
  doubled = 0;
  /** Rows that the mapping leaves out on purpose. */
  leftOut = 0;
  rejected = 0;
  /** The file ends without an end that shows that it is whole. */
  endsOpen = false;
  readonly records: Partial<Record<RecordKind, number>> = {};
  private readonly rejections = new Map<string, TroubleCount>();
  private readonly fields = new Map<string, TroubleCount>();

  countRecord(kind: RecordKind): void {
    this.records[kind] = (this.records[kind] ?? 0) + 1;
  }

  reject(note: Note, line: number): void {
    this.rejected += 1;
    countTrouble(this.rejections, note, line);
  }

  /** A row that goes in without a field that could not be read. */
  leaveFieldOut(note: Note, line: number): void {
    countTrouble(this.fields, note, line);
  }

  /** Why rows were rejected, most frequent first, then by first line. */
  get reasons(): readonly TroubleCount[] {
    return sorted(this.rejections);
  }

  /** Fields that could not be read in rows that went in; same order. */
  get unreadFields(): readonly TroubleCount[] {
    return sorted(this.fields);
  }
}

function countTrouble(counts: Map<string, TroubleCount>, note: Note, firstLine: number): void {
  const known = `${note.column}\u0000${note.code}`;
  const key = counts.has(known) || counts.size < KINDS_OF_TROUBLE ? known : 'other';
  const entry = counts.get(key);
  if (entry !== undefined) entry.count += 1;
  else if (key === 'other')
    counts.set(key, { column: 'other', code: 'OTHER', reason: note.reason, firstLine, count: 1 });
  else counts.set(key, { column: note.column, code: note.code, reason: note.reason, firstLine, count: 1 });
}

function sorted(counts: ReadonlyMap<string, TroubleCount>): readonly TroubleCount[] {
  return [...counts.values()].sort((a, b) => b.count - a.count || a.firstLine - b.firstLine);
}
