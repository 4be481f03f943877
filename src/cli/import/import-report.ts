import type { ImportSummary } from '../../ingest/job/import-summary.js';
import type { TroubleCount } from '../../ingest/job/import-tally.js';

const REASONS_SHOWN = 8;

function troubles(title: string, list: readonly TroubleCount[]): string[] {
  const lines = list
    .slice(0, REASONS_SHOWN)
    .map(
      ({ count, column, reason, firstLine }) =>
        `    ${count} × ${column}: ${reason} (first in line ${firstLine})`,
    );
  const more = list.length > REASONS_SHOWN ? [`    and ${list.length - REASONS_SHOWN} more kinds`] : [];
  return lines.length === 0 ? [] : [`  ${title}`, ...lines, ...more];
}

/** What an import did, in words, a line each, for people. */
export function importReport(summary: ImportSummary): string {
  const { label, tally, outcome, resumedAt, dryRun } = summary;
  if (outcome === 'already')
    return `${label}: nothing to do, all ${resumedAt} rows came in with an earlier run (--again reads it anew)\n`;
  const records = Object.entries(tally.records).map(([kind, count]) => `${count} ${kind}`);
  const went = dryRun ? 'would go in' : 'in';
  const lines = [
    `${label}: ${tally.rows} rows: ${tally.accepted} ${went}, ${tally.doubled} doubled, ${tally.rejected} rejected${
      tally.leftOut > 0 ? `, ${tally.leftOut} left out by the mapping` : ''
    }${records.length > 0 ? ` (${records.join(', ')})` : ''}`,
    ...(resumedAt > 0 ? [`  went on behind row ${resumedAt}, where an earlier run ended`] : []),
    ...troubles('rejected:', tally.reasons),
    ...troubles('fields that could not be read in rows that went in:', tally.unreadFields),
    ...(summary.errorFile === undefined ? [] : [`  every one of them with its line: ${summary.errorFile}`]),
    ...(dryRun
      ? ['  nothing was written (dry run)']
      : [
          `  ${summary.nodes} nodes and ${summary.edges} edges made, ${summary.statements} of the nodes statements; ${summary.texts} texts read`,
        ]),
    `  ${summary.seconds.toFixed(1)} s, ${Math.round(summary.rowsPerSecond)} rows/s, memory up to ${summary.peakMemoryMiB} MiB`,
    ...(outcome === 'stopped' ? ['  stopped: the same command goes on from here'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
