import type { Command } from 'commander';
import { AUDIENCES } from '../../domain/vocabulary/audiences.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import { FEATURES } from '../../domain/vocabulary/features.js';
import { NEEDS } from '../../domain/vocabulary/needs.js';
import { SPECIFICATIONS } from '../../domain/vocabulary/specifications.js';
import type { VocabularyEntry } from '../../domain/vocabulary/vocabulary-entry.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';

const LISTS = {
  categories: CATEGORIES,
  specifications: SPECIFICATIONS,
  features: FEATURES,
  needs: NEEDS,
  audiences: AUDIENCES,
} as const;

function describe(entry: VocabularyEntry & { partOf?: string; unit?: string; listed?: boolean }): string {
  const notes = [
    entry.unit === undefined || entry.unit === '' ? '' : `in ${entry.unit}`,
    entry.partOf === undefined ? '' : `part of ${entry.partOf}`,
    entry.listed === false ? 'beyond the closed list' : '',
  ].filter((note) => note !== '');
  return `  ${entry.name} (${entry.nameZh})${notes.length > 0 ? `: ${notes.join(', ')}` : ''}`;
}

/** The closed lists as lines for people: a title a list, then its names in both languages. */
export function formatOntology(): string {
  return Object.entries(LISTS)
    .map(([title, entries]) => [title, ...entries.map(describe), ''].join('\n'))
    .join('\n');
}

async function run({ json = false }: { readonly json?: boolean }): Promise<void> {
  await writeOutput(json ? `${JSON.stringify(LISTS, null, 2)}\n` : formatOntology());
}

/** `guidegraph ontology`: the closed lists of names, with their synonyms in both languages. */
export const command: CommandModule = {
  define: (command: Command) => {
    command
      .option('--json', 'one JSON object: categories, specifications, features, needs, audiences')
      .addHelpText(
        'after',
        `
Example:
  guidegraph ontology --json`,
      )
      .action(run);
  },
};
