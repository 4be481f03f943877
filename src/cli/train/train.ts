import { addCommands, type CommandModule, type LazyCommand } from '../command.js';

const TRAININGS: readonly LazyCommand[] = [
  {
    name: 'ranking',
    summary: "choose the ranking's settings and weights on the store's own events",
    load: async () => (await import('./train-ranking.js')).command,
  },
  {
    name: 'extractor',
    summary: 'learn to read aspects and opinions from annotated texts',
    load: async () => (await import('./train-extractor.js')).command,
  },
  {
    name: 'attributes',
    summary: 'learn to read named attributes from annotated titles and descriptions',
    load: async () => (await import('./train-attributes.js')).command,
  },
  {
    name: 'matcher',
    summary: 'learn from labelled pairs which records are one product',
    load: async () => (await import('./train-matcher.js')).command,
  },
];

/** `guidegraph train WHAT`: one training a subcommand. */
export const command: CommandModule = {
  define: async (train, parts, words) => addCommands(train, TRAININGS, parts, words),
};
