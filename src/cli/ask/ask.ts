import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { userNamed } from '../../api/auth/authenticate.js';
import { Loaders } from '../../api/loaders/loaders.js';
import { readStore } from '../../api/offers/asker.js';
import { regionFor } from '../../api/offers/had-by.js';
import { startingPlan } from '../../api/services/stored-plan.js';
import { TRAINING } from '../../api/services/training-options.js';
import { type Config, idHashKey, loadConfig } from '../../config.js';
import { ConfigurationError, DomainError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Place } from '../../domain/product-offers.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { openStore } from '../../graph/open-store.js';
import { SavedSnapshot } from '../../graph/snapshot/saved/saved-snapshot.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { SnapshotFollower } from '../../graph/snapshot/snapshot-follower.js';
import { answerGuidance } from '../../guide/answer-guidance.js';
import { converse, type DialogueReply } from '../../guide/dialogue/converse.js';
import type { DialogueInput, Turn } from '../../guide/dialogue/turns/turn.js';
import { descriptionReader } from '../../guide/known-features/description-reader.js';
import type { Phraser } from '../../guide/phrasing/phraser.js';
import { Recommender } from '../../recommend/recommender.js';
import { trainModel } from '../../recommend/training/train-model.js';
import type { CommandModule, ProgramParts } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import { quotedSentence } from './quoted-sentence.js';
import { readLine } from './read-line.js';
import { replyDirectly } from './reply-directly.js';
import { showChips, showHelp, showProducts, showQuestion } from './show-reply.js';

interface Options {
  readonly user?: string;
  readonly first: string;
  readonly region?: string;
  readonly store?: string;
}

/** Somebody at the terminal, and the shop that they talk to. */
interface Talk {
  readonly store: GraphStore;
  readonly recommender: Recommender;
  readonly user: NodeId | undefined;
  /** Where they buy: as they say it, else where they are, where they agreed that it is used. */
  readonly place: Place;
  readonly first: number;
  readonly phraser: Phraser | undefined;
}

const A_MINUTE = 60_000;

/** The shop as it is now: what a server saved of it and what came since, the whole store where nothing was saved. */
async function readShop(store: GraphStore, dataDir: string): Promise<Snapshot> {
  const saved = new SavedSnapshot(store, join(dataDir, 'snapshot'));
  const unread = (error: unknown): void => void process.stderr.write(`guidegraph: ${String(error)}\n`);
  const follower = await SnapshotFollower.start(store, A_MINUTE, { failed: unread }, saved);
  follower.stop();
  return follower.snapshot;
}

/** The shop in `store`; throws ConfigurationError where there are no products. */
async function openShop(store: GraphStore, dataDir: string): Promise<Recommender> {
  const snapshot = await readShop(store, dataDir);
  if (snapshot.table('Product').count === 0)
    throw new ConfigurationError(
      'there are no products in the store: "guidegraph import products FILE", or "npm start" for the sample shop',
    );
  return new Recommender(snapshot, trainModel(snapshot, TRAINING, await startingPlan(store, snapshot)));
}

/** Prints the answer to a turn: a sentence or two, what was understood, the products with their sources, the question. */
async function show(
  talk: Talk,
  turns: readonly Turn[],
  reply: DialogueReply,
  language: DisplayLanguage,
): Promise<void> {
  const { recommender, store, user, place, phraser } = talk;
  const { snapshot } = recommender;
  const direct = await replyDirectly(
    { store, snapshot, place, user, now: Date.now() / 1_000 },
    turns,
    reply,
    language,
  );
  if (direct !== undefined) {
    await writeOutput(`${direct}\n`);
    return;
  }
  const answer = await answerGuidance(snapshot, reply.guidance, language, {
    phraser,
    onUnused: (why) => void process.stderr.write(`guidegraph: said by the template: ${why}\n`),
  });
  const quotes = await Promise.all(
    reply.guidance.page.recommendations.map((one) => quotedSentence(store, snapshot, one, language)),
  );
  const parts = [
    answer,
    showChips(snapshot, reply, language),
    showProducts(snapshot, reply, quotes, language),
    showQuestion(snapshot, reply, language),
  ];
  await writeOutput(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

/** Takes turns until an empty line, the end of the input, or at once where nobody sits at the terminal. */
async function hold(talk: Talk, text: string): Promise<void> {
  const { recommender, store, user, place, first } = talk;
  let turns: readonly Turn[] = [];
  let language: DisplayLanguage | undefined;
  const take = async (input: DialogueInput): Promise<void> => {
    const now = Date.now() / 1_000;
    const settings = {
      first,
      now,
      key: '',
      ...place,
      describe: descriptionReader(new Loaders(store)),
      ...(user && { user }),
      ...(language && { language }),
    };
    const next = await converse(recommender, turns, input, settings);
    ({ turns } = next);
    language ??= next.reply.guidance.request.language;
    await show(talk, turns, next.reply, language);
  };
  await take({ kind: 'text', text });
  if (!process.stdin.isTTY || !process.stdout.isTTY) return;
  process.stdout.write(`\n${showHelp(language ?? 'en')}\n`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    terminal.setPrompt('> ');
    terminal.prompt();
    for await (const line of terminal) {
      const input = readLine(line, turns.at(-1)?.asked);
      if (input === undefined) break;
      try {
        await take(input);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        process.stdout.write(`${error.message}\n`);
      }
      terminal.prompt();
    }
  } finally {
    terminal.close();
  }
}

function phraserOf({ languageModel }: Config, { createLanguageModel }: ProgramParts): Phraser | undefined {
  return languageModel && createLanguageModel?.(languageModel).phraser;
}

async function run(
  text: string[],
  { user, first, region, store: shop }: Options,
  parts: ProgramParts,
): Promise<void> {
  const count = Number(first);
  if (!(Number.isInteger(count) && count >= 1 && count <= 100))
    throw new ConfigurationError(`--first: expected 1 to 100, got "${first}"`);
  const config = loadConfig();
  const store = await openStore(config);
  try {
    const recommender = await openShop(store, config.dataDir);
    const asker = user === undefined ? undefined : userNamed(idHashKey(config), user);
    const talk: Talk = {
      store,
      recommender,
      user: asker,
      place: { region: regionFor(recommender, asker, region), store: readStore(shop) },
      first: count,
      phraser: phraserOf(config, parts),
    };
    await hold(talk, text.join(' '));
  } finally {
    await store.close();
  }
}

/** `guidegraph ask`: a conversation with the guide in the terminal; one answer where there is no terminal. */
export const command: CommandModule = {
  define: (program, parts) => {
    program
      .argument('<words...>', 'the request, in English or Chinese')
      .option('--user <name>', 'for whom')
      .option('--region <country>', 'where they buy, two letters of ISO 3166; left out: where the user is')
      .option('--store <name>', 'the store that they buy in')
      .option('--first <n>', 'how many products', '5')
      .addHelpText(
        'after',
        `
Answers with products, why, and who wrote it, then asks what tells most; a question about products and a request to compare
are answered as such, with sources. In a terminal it goes on: answer with a number
or in words, criticise what is shown ("lighter", "cheaper but same camera", 不要这个牌子), say "back", or end with an
empty line. Nothing of the conversation is kept.

Example:
  guidegraph ask "a quiet laptop for video editing under 1500, not too heavy"
  guidegraph ask 我想买一款三千以内拍照好的手机 --user mei`,
      )
      .action((text: string[], options: Options) => run(text, options, parts));
  },
};
