import { Command, CommanderError } from 'commander';
import { DomainError } from '../domain/errors.js';
import { addCommands, type LazyCommand, type ProgramParts } from './command.js';
import { EXIT } from './exit-status.js';
import { packageVersion } from './package-version.js';
import { refuseRepeats } from './refuse-repeats.js';

const COMMANDS: readonly LazyCommand[] = [
  {
    name: 'serve',
    summary: 'start the GraphQL server',
    load: async () => (await import('./serve/serve.js')).command,
  },
  {
    name: 'import',
    summary: 'read products, reviews, documents, events or a whole graph',
    load: async () => (await import('./import/import.js')).command,
  },
  {
    name: 'export',
    summary: 'write the whole graph as JSON Lines',
    load: async () => (await import('./store/export.js')).command,
  },
  {
    name: 'extract',
    summary: 'read aspects, opinions, specifications and entities from texts',
    load: async () => (await import('./texts/extract.js')).command,
  },
  {
    name: 'features',
    summary: 'find names for the feature words of the shop’s own texts',
    load: async () => (await import('./texts/features.js')).command,
  },
  {
    name: 'parse',
    summary: 'understand shopping requests in words',
    load: async () => (await import('./texts/parse.js')).command,
  },
  {
    name: 'match',
    summary: 'tell whether two records are one product',
    load: async () => (await import('./records/match.js')).command,
  },
  {
    name: 'resolve',
    summary: 'group the records of a catalogue into products and models',
    load: async () => (await import('./records/resolve.js')).command,
  },
  {
    name: 'ask',
    summary: 'ask the guide for a product, in words',
    load: async () => (await import('./ask/ask.js')).command,
  },
  {
    name: 'mcp',
    summary: 'give assistants the guidance as tools (Model Context Protocol)',
    load: async () => (await import('./serve/mcp.js')).command,
  },
  {
    name: 'rank',
    summary: 'rank items for users from plain interaction files',
    load: async () => (await import('./rank/rank.js')).command,
  },
  {
    name: 'predict',
    summary: 'predict ratings or clicks of pairs from plain interaction files',
    load: async () => (await import('./rank/predict.js')).command,
  },
  {
    name: 'train',
    summary: 'choose the settings of the ranking on held-out events',
    load: async () => (await import('./train/train.js')).command,
  },
  {
    name: 'evaluate',
    summary: 'measure ranking, extraction, matching or requests',
    load: async () => (await import('./evaluate/evaluate.js')).command,
  },
  {
    name: 'generate',
    summary: 'write a synthetic shop of any size',
    load: async () => (await import('./import/generate.js')).command,
  },
  {
    name: 'ontology',
    summary: 'print the closed lists of names',
    load: async () => (await import('./texts/ontology.js')).command,
  },
  {
    name: 'migrate',
    summary: 'bring the store to the current schema version',
    load: async () => (await import('./store/migrate.js')).command,
  },
  {
    name: 'doctor',
    summary: 'check configuration, store and snapshot',
    load: async () => (await import('./store/doctor.js')).command,
  },
  {
    name: 'backup',
    summary: 'copy the embedded store to a file while it serves',
    load: async () => (await import('./store/backup.js')).command,
  },
  {
    name: 'restore',
    summary: 'put a backup in the place of the embedded store',
    load: async () => (await import('./store/restore.js')).command,
  },
  {
    name: 'erase',
    summary: 'erase what is known about a user',
    load: async () => (await import('./store/erase.js')).command,
  },
  {
    name: 'reset',
    summary: 'empty the store, and fill it with the sample shop',
    load: async () => (await import('./store/reset.js')).command,
  },
  {
    name: 'token',
    summary: 'make a token for a user and a role',
    load: async () => (await import('./serve/token.js')).command,
  },
];

/** Makes commander throw instead of leaving, in every subcommand, so that the statuses are ours. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride().showHelpAfterError('(add --help for what it takes, with an example)');
  for (const child of command.commands) throwInsteadOfExit(child);
}

/** The program with the command that `words` ask for, be it for its help; the other commands have names and summaries alone. */
export async function loadProgram(words: readonly string[], parts: ProgramParts = {}): Promise<Command> {
  const program = new Command('guidegraph')
    .description('Knowledge-graph recommendations for digital products.')
    .version(packageVersion(), '--version', 'print the version');
  await addCommands(program, COMMANDS, parts, words[0] === 'help' ? words.slice(1) : words);
  return program;
}

/** Runs `guidegraph` with `words` (the arguments after the program's name) and `parts`, and sets the process's exit status. */
export async function runProgram(words: readonly string[], parts?: ProgramParts): Promise<void> {
  const program = await loadProgram(words, parts);
  throwInsteadOfExit(program);
  refuseRepeats(program);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    } else if (error instanceof DomainError) {
      process.stderr.write(`guidegraph: ${error.message}\n`);
      process.exitCode = error.code === 'CONFIGURATION' ? EXIT.usage : EXIT.failed;
    } else if ((error as NodeJS.ErrnoException).code === 'EPIPE') {
      process.exitCode = EXIT.ok;
    } else {
      const detail = process.env.LOG_LEVEL === 'debug' ? (error as Error).stack : (error as Error).message;
      process.stderr.write(`guidegraph: ${detail ?? String(error)}\n`);
      process.exitCode = EXIT.failed;
    }
  }
}
