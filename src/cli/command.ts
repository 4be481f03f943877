import type { Command } from 'commander';
import type { CreateProposer } from '../extract/proposals/proposer.js';
import type { CreatePhraser } from '../guide/phraser.js';

/** What main gives to the commands beside their words; everything works without. */
export interface ProgramParts {
  readonly createPhraser?: CreatePhraser;
  readonly createProposer?: CreateProposer;
}

/** One command of the `guidegraph` program: it adds its options, examples and action to its own commander command. */
export interface CommandModule {
  readonly define: (command: Command, parts?: ProgramParts) => void | Promise<void>;
}

/** A command that is loaded only when it is asked for, so that `parse` does not pay for the server. */
export interface LazyCommand {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

/** Adds `lazy` commands to `parent` and loads the one that `name` (the next word of the command line) asks for. */
export async function addCommands(
  parent: Command,
  lazy: readonly LazyCommand[],
  name: string | undefined,
  parts?: ProgramParts,
): Promise<void> {
  for (const entry of lazy) {
    const command = parent.command(entry.name).summary(entry.summary).description(entry.summary);
    if (entry.name === name) await (await entry.load()).define(command, parts);
  }
}
