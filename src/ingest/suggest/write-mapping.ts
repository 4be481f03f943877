import { stringify } from 'yaml';
import type { SuggestedMapping } from './suggest-mapping.js';

/** A comment on one line: what is in it may be a header of any text. */
function comment(text: string): string {
  return `# ${text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .slice(0, 300)
    .toWellFormed()}`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * A suggested mapping as the text of a mapping file, with what each column was taken for, how sure that is, and what is
 * left out, in comments: to be looked at before it is used.
 */
export function writeMapping({ mapping, columns, missing }: SuggestedMapping): string {
  const taken = columns.filter(
    ({ role, specification }) => role !== undefined || specification !== undefined,
  );
  const left = columns.filter((one) => !taken.includes(one));
  const width = Math.min(40, Math.max(6, ...taken.map(({ column }) => column.name.length)));
  const [record] = mapping.records;
  const isSingle = mapping.records.length === 1 && record !== undefined;
  return [
    comment('A suggestion: look at it, then use it with --map FILE. How sure each column is:'),
    ...taken.map(({ column, role, specification, confidence }) =>
      comment(
        `  ${column.name.padEnd(width)}  ${role ?? `specification ${specification?.name ?? ''}`}, ${percent(confidence)}; filled in ${percent(column.filled)} of the rows`,
      ),
    ),
    ...(left.length === 0 ? [] : [comment(`Left out: ${left.map(({ column }) => column.name).join(', ')}`)]),
    ...missing.map((field) =>
      comment(`Missing: no column seems to hold the field "${field}", which is needed.`),
    ),
    stringify(isSingle ? record : mapping, { lineWidth: 0 }).trimEnd(),
    '',
  ].join('\n');
}
