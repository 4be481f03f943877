import type { NodeId } from '../../domain/ids.js';
import type { RecommendationPage } from '../../recommend/recommendation.js';
import type { Recommender } from '../../recommend/recommender.js';
import { askedBy } from '../asked-by.js';
import { guideBy } from '../guide.js';
import type { Guidance, GuideSettings } from '../page/guidance.js';
import { toldOfPage } from '../page/told-of-page.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { namedBy, variantsOf } from '../products/about-products.js';
import { inOrder } from '../products/in-order.js';
import { readText, type UnknownWordsReading, understandText } from '../unknown-words/read-text.js';
import { type OfferedCritique, offerCritiques } from './critiques/offer-critiques.js';
import { shownTo } from './critiques/shown-to.js';
import { forgetAbsentKind } from './hear/forget-absent-kind.js';
import { asHeard, type HeardTurn, hearTurn, hearWords } from './hear/hear-turn.js';
import { isTaken } from './hear/is-taken.js';
import { keptProducts, notRefused } from './hear/kept-products.js';
import { weighCandidates } from './questions/candidate-weights.js';
import { chooseQuestion, type NextQuestion, type StopReason } from './questions/choose-question.js';
import { takeTurn } from './take-turn.js';
import type { Change } from './turns/change.js';
import { type DialogueState, foldTurns, standingTurns } from './turns/fold-turns.js';
import type { AskedQuestion, DialogueInput, Turn } from './turns/turn.js';

/** What goes on after an answer. */
export interface FollowUp {
  /** What is asked next; undefined where asking does not pay, and `stoppedBecause` says why. */
  readonly question: AskedQuestion | undefined;
  readonly stoppedBecause: StopReason | undefined;
  /** What can be said of the best product shown. */
  readonly critiques: readonly OfferedCritique[];
}

/** The answer to the last turn of a conversation. */
export interface DialogueReply extends FollowUp {
  readonly guidance: Guidance;
  readonly state: DialogueState;
}

/** Products that a question is chosen by: the best by score. */
const CANDIDATES = 2_000;
/** Products whose ids a turn keeps. */
const SHOWN = 20;
/** An option counts for those who choose it with at least this chance. */
const LIKELY = 0.25;

function askedQuestion({ question }: NextQuestion): AskedQuestion | undefined {
  if (question === undefined) return undefined;
  const { id, kind, subject, options } = question.facet;
  return {
    id,
    kind,
    ...(subject !== undefined && { subject }),
    options: options.map(({ id: option, meaning, changes, chances }) => ({
      id: option,
      meaning,
      changes,
      count: chances.reduce((count, chance) => count + (chance >= LIKELY ? 1 : 0), 0),
    })),
  };
}

/** What `request` wants, where its words ask about products that were shown: to know which of several, or something of one. */
function intentOf({ intent }: ParsedRequest, { meant = [], changes }: Turn): ParsedRequest['intent'] {
  if (changes.some((change) => change.kind === 'products' && change.isAlike)) return 'SIMILAR';
  if (changes.some((change) => change.kind === 'begin' && change.wishes.isAccessory === true))
    return 'ACCESSORY';
  if (meant.length > 1) return 'COMPARE';
  return meant.length === 1 && intent !== 'COMPARE' ? 'QUESTION' : intent;
}

/** What was said last, as understood: critiques are no part of it, for they were taken as such. */
function lastRequest(
  { snapshot }: Recommender,
  turns: readonly Turn[],
  understand: (text: string) => ParsedRequest,
  heard: HeardTurn | undefined,
): ParsedRequest {
  const last = standingTurns(turns).findLast(({ kind }) => kind === 'TEXT');
  if (last === undefined) return understand('');
  const { request } =
    heard !== undefined && last === turns.at(-1)
      ? heard
      : hearTurn(snapshot, turns.slice(0, turns.indexOf(last)), last.said, understand);
  const has = (wanted: Change['kind']): boolean => last.changes.some(({ kind }) => kind === wanted);
  const isAmount =
    (request.price === null && has('price')) || (request.specifications.length === 0 && has('specification'));
  return {
    ...request,
    intent: intentOf(request, last),
    // An amount that was taken as the price or a measure was understood.
    ...(isAmount && { notUnderstood: request.notUnderstood.filter(({ text }) => !/\d/.test(text)) }),
  };
}

/** What can be asked and said after `guidance`, given what is settled; nothing is asked once a product `isChosen`. */
export function followUp(
  recommender: Recommender,
  guidance: Guidance,
  settled: readonly string[],
  isChosen = false,
): FollowUp {
  const { snapshot } = recommender;
  const { wishes, page } = guidance;
  const { language, user, first, now } = guidance.asked;
  const { region, store } = guidance.asked.where ?? {};
  const asked = askedBy(recommender, wishes, language, { ...(user && { user }), first, now, region, store });
  const ranked = recommender.candidates(asked, CANDIDATES);
  const place = { region, store };
  const shop = { snapshot, place, canShow: shownTo(snapshot, user, place, now) };
  const candidates = { ...weighCandidates(ranked), place: asked.where };
  const { intent } = guidance.request;
  // Who compares or asks about products that are named is not asked what they look for.
  const isAbout = (intent === 'COMPARE' || intent === 'QUESTION') && namedBy(snapshot, wishes).length > 0;
  const next: NextQuestion =
    isAbout || isChosen || guidance.request.fault !== undefined
      ? { stoppedBecause: 'NOTHING_TO_ASK' }
      : chooseQuestion(snapshot, candidates, wishes, settled, language);
  const best = page.recommendations[0]?.product;
  return {
    question: askedQuestion(next),
    stoppedBecause: next.stoppedBecause,
    critiques: best === undefined ? [] : offerCritiques(shop, best, ranked, wishes),
  };
}

/** The critiques of the last turn that nothing here goes further in. */
function noFurther(turns: readonly Turn[]): string[] {
  const changes = turns.at(-1)?.changes ?? [];
  return changes.flatMap((change) => (change.kind === 'no-further' ? [change.critique] : []));
}

/** The page of a guidance with those of `before` first that its wishes do not refuse, and none of the other variants of them. */
async function pageWith(
  recommender: Recommender,
  { asked, page, wishes }: Guidance,
  before: readonly NodeId[],
  { first, describe }: GuideSettings,
): Promise<RecommendationPage> {
  const { snapshot } = recommender;
  const ranked = page.recommendations.map(({ product }) => product);
  const kept = await notRefused(snapshot, wishes, before, describe);
  if (kept.every((product, place) => product === ranked[place])) return page;
  const variants = new Set(kept.flatMap((product) => variantsOf(snapshot, product)));
  const products = [...new Set([...kept, ...ranked.filter((product) => !variants.has(product))])];
  const { region, store } = asked.where;
  const where = { ...(region !== undefined && { region }), ...(store !== undefined && { store }), products };
  const found = await recommender.recommend({ ...asked, where, first: products.length });
  const ordered = inOrder(found, products);
  return { ...ordered, recommendations: ordered.recommendations.slice(0, first) };
}

async function answerTo(
  recommender: Recommender,
  turns: readonly Turn[],
  settings: GuideSettings,
  understand: (text: string) => ParsedRequest,
  heard?: HeardTurn,
): Promise<DialogueReply> {
  const state = foldTurns(turns);
  const request = lastRequest(recommender, turns, understand, heard);
  const { seen } = state;
  const next = await guideBy(recommender, request, state.wishes, { ...settings, seen });
  const isMore = turns.at(-1)?.changes.some(({ kind }) => kind === 'more') === true;
  const isOver = seen.length > 0 && (next.page.recommendations.length === 0 || next.relaxed.length > 0);
  // Where nothing comes behind what was shown, it is shown again, and said to who asks for more.
  const found = isOver ? await guideBy(recommender, request, state.wishes, settings) : next;
  const isChosen = turns.at(-1)?.changes.some(({ kind }) => kind === 'choose') === true;
  const page = await pageWith(recommender, found, keptProducts(turns), settings);
  const guidance = {
    ...found,
    ...(await toldOfPage(recommender.snapshot, found, page, settings.describe)),
    noFurther: noFurther(turns),
    ...(isOver && isMore && { isAllShown: true }),
  };
  return { guidance, state, ...followUp(recommender, guidance, state.settled, isChosen) };
}

/** The answer to what `turns` come to; it depends on them, the graph, the model and the settings alone. */
export function replyTo(
  recommender: Recommender,
  turns: readonly Turn[],
  settings: GuideSettings,
): Promise<DialogueReply> {
  return answerTo(recommender, turns, settings, (text) =>
    understandText(recommender, text, settings.language),
  );
}

/** What a turn needs beside what is done in it. */
export interface ConverseSettings extends GuideSettings, UnknownWordsReading {
  /** See Turn.key. */
  readonly key: string;
}

/** A conversation with one turn more. */
export interface Conversed {
  readonly turns: readonly Turn[];
  readonly reply: DialogueReply;
  /** See isTaken. */
  readonly isTaken: boolean;
}

/**
 * Takes `input` as the next turn after `turns` and answers it; the turns given are not changed. Throws as takeTurn does.
 */
export async function converse(
  recommender: Recommender,
  turns: readonly Turn[],
  input: DialogueInput,
  { key, reader, onUnused, ...settings }: ConverseSettings,
): Promise<Conversed> {
  const plain = (text: string): ParsedRequest => understandText(recommender, text, settings.language);
  const namesOther = (kind: string): boolean => {
    const category = input.kind === 'text' ? plain(input.text).category : null;
    return category !== null && category !== kind;
  };
  const stood =
    input.kind === 'text'
      ? forgetAbsentKind(recommender.snapshot, turns, input.text, namesOther, settings.now)
      : turns;
  const words = input.kind === 'text' ? hearWords(recommender.snapshot, stood, input.text, plain) : undefined;
  const heard =
    words === undefined
      ? undefined
      : asHeard(
          recommender.snapshot,
          stood,
          words,
          await readText(recommender, words.rest, { ...settings, reader, onUnused }),
        );
  const decided = takeTurn(recommender, stood, input, settings, heard);
  const bare: Turn = { ...decided, key, shown: [], at: Math.floor(settings.now) };
  const reply = await answerTo(recommender, [...stood, bare], settings, plain, heard);
  const shown = reply.guidance.page.recommendations.map(({ product }) => product).slice(0, SHOWN);
  const turn: Turn = { ...bare, shown, ...(reply.question && { asked: reply.question }) };
  return { turns: [...stood, turn], reply, isTaken: heard !== undefined && isTaken(heard, turn) };
}
