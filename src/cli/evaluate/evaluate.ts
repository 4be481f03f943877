import { addCommands, type CommandModule, type LazyCommand } from '../command.js';

const MEASURES: readonly LazyCommand[] = [
  {
    name: 'ranking',
    summary: 'compare ranking algorithms on a train and a test file',
    load: async () => (await import('./evaluate-ranking.js')).command,
  },
  {
    name: 'rating',
    summary: 'the errors of rating predictors on a train and a test file',
    load: async () => (await import('./evaluate-rating.js')).command,
  },
  {
    name: 'policy',
    summary: 'what another policy would have gained, from logged chances',
    load: async () => (await import('./evaluate-policy.js')).command,
  },
  {
    name: 'extraction',
    summary: 'compare predicted with gold extractions',
    load: async () => (await import('./evaluate-extraction.js')).command,
  },
  {
    name: 'requests',
    summary: 'compare predicted with gold request parses',
    load: async () => (await import('./evaluate-requests.js')).command,
  },
  {
    name: 'matching',
    summary: 'compare predicted with gold matches',
    load: async () => (await import('./evaluate-matching.js')).command,
  },
];

/** `guidegraph evaluate WHAT`: one measure a subcommand. */
export const command: CommandModule = {
  define: async (evaluate, parts, words) => addCommands(evaluate, MEASURES, parts, words),
};
