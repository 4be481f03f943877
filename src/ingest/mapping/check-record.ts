import { checkEvent } from './check-event.js';
import { type ImportRecord, RECORD_SCHEMAS, type RecordKind } from './record-kinds.js';
import { describeValue, type Note } from './row-outcome.js';

function valueAt(draft: unknown, path: readonly PropertyKey[]): unknown {
  let value = draft;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** Checks `draft` against the schema of `kind`: the record, or the first thing that is wrong with it. */
export function checkRecord(
  kind: RecordKind,
  draft: Readonly<Record<string, unknown>>,
): { readonly record: ImportRecord; readonly problem?: undefined } | { readonly problem: Note } {
  const parsed = kind === 'events' ? checkEvent(draft) : RECORD_SCHEMAS[kind].safeParse(draft);
  if (parsed.success) return { record: { kind, record: parsed.data } as ImportRecord };
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const value = valueAt(draft, path);
  const isMissing = value === undefined || value === null;
  return {
    problem: {
      column: path.join('.') || 'record',
      code: isMissing ? 'MISSING' : 'BAD_VALUE',
      reason: isMissing
        ? `${kind} need it, got nothing`
        : `${issue?.message ?? 'is wrong'}, got ${describeValue(value)}`,
    },
  };
}
