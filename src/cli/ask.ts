import { userNamed } from '../api/auth/authenticate.js';
import { startingPlan } from '../api/services/stored-plan.js';
import { TRAINING } from '../api/services/training-options.js';
import { idHashKey, loadConfig } from '../config.js';
import { ConfigurationError } from '../domain/errors.js';
import { type DisplayLanguage, pickName } from '../domain/localised-name.js';
import { openStore } from '../graph/open-store.js';
import { buildSnapshot } from '../graph/snapshot/snapshot-follower.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { answerGuidance } from '../guide/answer-guidance.js';
import { type Guidance, guide } from '../guide/guide.js';
import { Recommender } from '../recommend/recommender.js';
import { trainModel } from '../recommend/train-model.js';
import type { CommandModule, ProgramParts } from './command.js';
import { writeOutput } from './json-lines-command.js';

interface Options {
  readonly user?: string;
  readonly first: string;
}

const WORDS = {
  en: {
    understood: 'Understood',
    unknown: 'Not understood',
    relaxed: 'Nothing met all limits; given up',
    none: 'Nothing fits.',
  },
  zh: {
    understood: '理解为',
    unknown: '未理解',
    relaxed: '没有商品满足全部条件，放宽了',
    none: '没有合适的商品。',
  },
} as const;

function describe(
  { request, relaxed, page }: Guidance,
  snapshot: Snapshot,
  language: DisplayLanguage,
): string {
  const words = WORDS[language];
  const table = snapshot.table('Product');
  const understood = request.understood.map(({ kind, value }) => `${kind.toLowerCase()} ${value}`).join(', ');
  const unknown = request.notUnderstood.map(({ text }) => text).join(', ');
  const lines = page.recommendations.map(({ product, rank, reason }) => {
    const { price, currency, ...names } = table.card(table.indexOf(product));
    const name = pickName(names, language)?.text ?? product;
    const cost = price === undefined ? '' : `, ${String(price)} ${String(currency ?? '')}`.trimEnd();
    return `${rank}. ${name}${cost}\n   ${reason}`;
  });
  return [
    ...(understood === '' ? [] : [`${words.understood}: ${understood}`]),
    ...(unknown === '' ? [] : [`${words.unknown}: ${unknown}`]),
    ...(relaxed.length === 0 ? [] : [`${words.relaxed}: ${relaxed.join(', ')}`]),
    '',
    ...(lines.length === 0 ? [words.none] : lines),
    '',
  ].join('\n');
}

async function run(text: string[], { user, first }: Options, parts: ProgramParts = {}): Promise<void> {
  const count = Number(first);
  if (!(Number.isInteger(count) && count >= 1 && count <= 100))
    throw new ConfigurationError(`--first: expected 1 to 100, got "${first}"`);
  const config = loadConfig();
  const store = await openStore(config);
  try {
    const { snapshot } = await buildSnapshot(store);
    if (snapshot.table('Product').count === 0)
      throw new ConfigurationError(
        'there are no products in the store: "guidegraph import products FILE", or "npm start" for the sample shop',
      );
    const recommender = new Recommender(
      snapshot,
      trainModel(snapshot, TRAINING, await startingPlan(store, snapshot)),
    );
    const guidance = await guide(recommender, {
      text: text.join(' '),
      ...(user !== undefined && { user: userNamed(idHashKey(config), user) }),
      first: count,
      now: Date.now() / 1_000,
    });
    const { language } = guidance.request;
    const answer = await answerGuidance(snapshot, guidance, language, {
      phraser: config.languageModel && parts.createLanguageModel?.(config.languageModel).phraser,
      onUnused: (why) => void process.stderr.write(`guidegraph: said by the template: ${why}\n`),
    });
    await writeOutput(`${answer}\n\n${describe(guidance, snapshot, language)}`);
  } finally {
    await store.close();
  }
}

/** `guidegraph ask`: products for a request in words. */
export const command: CommandModule = {
  define: (program, parts) => {
    program
      .argument('<words...>', 'the request, in English or Chinese')
      .option('--user <name>', 'for whom')
      .option('--first <n>', 'how many products', '5')
      .addHelpText(
        'after',
        `
Example:
  guidegraph ask "quiet laptop under 1500, 16 GB"
  guidegraph ask 三千以内拍照好的手机 --user mei`,
      )
      .action((text: string[], options: Options) => run(text, options, parts));
  },
};
