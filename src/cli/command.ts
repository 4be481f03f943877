import type { Command } from 'commander';
import type { LanguageModelConfig } from '../config.js';
import type { Proposer } from '../extract/proposals/proposer.js';
import type { ChatModel } from '../guide/chat/hold-chat.js';
import type { Phraser } from '../guide/phrasing/phraser.js';
import type { RequestReader } from '../guide/unknown-words/request-reader.js';

/** What a language model may do; whoever asks checks all that it says. */
export interface LanguageModel {
  readonly phraser: Phraser;
  readonly proposer: Proposer;
  readonly requestReader: RequestReader;
  readonly chatModel: ChatModel;
}

/** What main gives to the commands beside their words; everything works without. */
export interface ProgramParts {
  /** To be called once a process, since what it spends is counted there. */
  readonly createLanguageModel?: (config: LanguageModelConfig) => LanguageModel;
}

/** One command of the `guidegraph` program. */
export interface CommandModule {
  /** Adds its options, examples and action to `command`; `words` are those of the command line behind its name. */
  readonly define: (command: Command, parts: ProgramParts, words: readonly string[]) => void | Promise<void>;
}

/** A command that is loaded only when it is asked for, so that `parse` does not pay for the server. */
export interface LazyCommand {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

/** Adds `lazy` commands to `parent` and loads the one that the first of `words` (of the command line) asks for. */
export async function addCommands(
  parent: Command,
  lazy: readonly LazyCommand[],
  parts: ProgramParts,
  [name, ...words]: readonly string[],
): Promise<void> {
  for (const entry of lazy) {
    const command = parent.command(entry.name).summary(entry.summary).description(entry.summary);
    if (entry.name === name) await (await entry.load()).define(command, parts, words);
  }
}
