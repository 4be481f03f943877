import { InvalidValueError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Recommender } from '../../recommend/recommender.js';
import { chipsOf } from '../chips.js';
import type { GuideSettings } from '../guide.js';
import type { ParsedRequest, PriceWish } from '../parse/parsed-request.js';
import { understandText } from '../read-text.js';
import { type Wishes, wishesOf } from '../wishes.js';
import type { Change } from './change.js';
import { comparedChanges } from './compared-with.js';
import {
  allowedChanges,
  type Critique,
  critiqueChanges,
  critiqueId,
  critiqueOf,
  type ShopAtPlace,
} from './critique.js';
import { OTHER_PRODUCT } from './critique-words.js';
import { applyChange, type DialogueState, foldTurns, standingTurns } from './fold-turns.js';
import { ASKED_OF_ONE, meantProducts } from './meant-products.js';
import { dropChanges, readCommands } from './read-command.js';
import { ordersOtherwise } from './read-order.js';
import { NO_MATTER, sayCritique, sayOption } from './say-question.js';
import { speaksOfIt, spokenOf } from './spoken-of.js';
import { alikeChange, beginChanges, faultChanges, kindChanges, laterChanges } from './text-changes.js';
import type { AskedQuestion, Turn } from './turn.js';
import { readTurnText, requestAmong, requestText } from './turn-text.js';

/** What somebody does in a conversation. */
export type DialogueInput =
  | { readonly kind: 'text'; readonly text: string }
  /** Options of the question that was asked; none: it does not matter. */
  | { readonly kind: 'answer'; readonly question: string; readonly options: readonly string[] }
  /** A critique of a product, of the best one shown where none is named. */
  | { readonly kind: 'critique'; readonly critique: string; readonly product?: NodeId }
  | { readonly kind: 'without'; readonly chips: readonly string[] }
  | { readonly kind: 'back' };

/** Most turns of a conversation. */
export const MOST_TURNS = 100;
const MOST_CHIPS = 50;

type Decision = Pick<Turn, 'kind' | 'said' | 'changes' | 'meant'>;

/** The changes of critiques of `products` one after the other, each seeing what those before it did. */
function changesOf(
  shop: ShopAtPlace,
  critiques: readonly Critique[],
  products: readonly NodeId[],
  state: DialogueState,
): Change[] {
  const table = shop.snapshot.table('Product');
  const indices = products.map((product) => table.indexOf(product)).filter((index) => index >= 0);
  if (indices.length === 0) return [];
  const changes: Change[] = [];
  let now = state;
  for (const critique of critiques) {
    const own: Change[] = [];
    for (const index of indices) {
      const further = critiqueChanges(shop, critique, index, now.wishes);
      own.push(...further);
      now = further.reduce(applyChange, now);
    }
    const isStuck = own.length === 0 && (critique.about === 'price' || critique.about === 'specification');
    changes.push(
      ...own,
      ...(isStuck ? [{ kind: 'no-further', critique: critiqueId(critique) } as const] : []),
    );
  }
  return changes;
}

/** An amount so many times less than those that were spoken of is no price. */
const LEAST_PART = 10;

/**
 * An amount alone is a price where a price was asked for or said: "no, make it 800". Not one that is far from what was
 * spoken of: "9" is no budget where laptops are looked at.
 */
function bareAmount(
  text: string,
  asked: AskedQuestion | undefined,
  { price }: Wishes,
): PriceWish | undefined {
  const amounts = text.match(/\d{1,9}(?:[.,]\d{1,9})*/g) ?? [];
  const max = amounts.length === 1 ? Number((amounts[0] as string).replace(/,/g, '')) : Number.NaN;
  const ranges = asked?.id === 'price' ? asked.options.map(({ meaning }) => meaning) : [];
  const bounds = [
    price?.max ?? price?.approx ?? price?.min,
    ...ranges.map((meaning) => (meaning.kind === 'range' ? (meaning.max ?? meaning.min) : undefined)),
  ].filter((bound): bound is number => bound !== undefined);
  if (bounds.length === 0 || !(max >= Math.min(...bounds) / LEAST_PART)) return undefined;
  const [range] = ranges;
  const currency = price?.currency ?? (range?.kind === 'range' ? range.currency : undefined);
  return { max, ...(currency && { currency }) };
}

/** Words for the currency of Chinese text. */
const YUAN = /[元块¥￥]|人民币|rmb|cny/i;

/** `request` with its price in the currency that was spoken of where its own words say none: 80以内 after 两百美元. */
function inSpokenCurrency(request: ParsedRequest, text: string, { price: before }: Wishes): ParsedRequest {
  const { price } = request;
  const isOwn = price?.currency !== 'CNY' || YUAN.test(text) || before?.currency === undefined;
  return price === null || isOwn ? request : { ...request, price: { ...price, currency: before.currency } };
}

/** Whether the text asks for more of the kind that is spoken of, by its name: "show me more laptops". */
function saysMoreOf(
  { category, understood }: ParsedRequest,
  text: string,
  { wishes }: DialogueState,
): boolean {
  if (category === null || category !== wishes.category) return false;
  const named = understood.filter(({ kind }) => kind === 'CATEGORY');
  const [one] = named;
  if (one === undefined || named.length > 1) return false;
  const goods = /\p{Script=Han}/u.test(text) ? '产品' : 'ones';
  return readCommands(text.slice(0, one.start) + goods + text.slice(one.end)).isMore;
}

function takeText(
  shop: ShopAtPlace,
  turns: readonly Turn[],
  text: string,
  understand: (text: string) => ParsedRequest,
): Decision {
  const request = requestAmong(turns, text, understand(requestText(turns, text)));
  const kind = kindChanges(shop.snapshot, request);
  const compared = comparedChanges(shop, requestText(turns, text), request, wishesOf(request));
  const begun: Decision = {
    kind: 'TEXT',
    said: text,
    changes: [...beginChanges(request), ...kind, ...compared],
  };
  const last = turns.at(-1);
  if (last === undefined || standingTurns(turns).length === 0) return begun;
  if (request.fault !== undefined) return { kind: 'TEXT', said: text, changes: faultChanges(request.fault) };
  const reading = readTurnText(text, last.shown.length);
  const { critiques, starts, allowed, dropped, isRestart, isBack, isNoMatter, rest, references, isAlike } =
    reading;
  if (isRestart) return begun;
  if (isBack) return { kind: 'BACK', said: '', changes: [] };
  if (isNoMatter) {
    const settle = last.asked === undefined ? [] : [{ kind: 'settle', facet: last.asked.id } as const];
    return { kind: 'TEXT', said: text, changes: settle };
  }
  const state = foldTurns(turns);
  if (reading.isMore || saysMoreOf(request, text, state))
    return { kind: 'TEXT', said: text, changes: [{ kind: 'more', after: last.shown }] };
  if (reading.cheap !== undefined)
    return { kind: 'TEXT', said: text, changes: [{ kind: 'cheap', value: reading.cheap }] };
  const freed = [
    ...dropChanges(state.wishes, dropped),
    ...allowed.flatMap((critique) => allowedChanges(critique, state.wishes)),
  ];
  const now = freed.reduce(applyChange, state);
  const said = laterChanges(inSpokenCurrency(request, text, state.wishes)).filter(
    // "Does it work with an iPhone?" wishes no maker.
    ({ kind: of }) => !reading.isOfIt || ASKED_OF_ONE.has(of),
  );
  const isAmount = request.price === null && said.length === 0;
  const price = isAmount ? bareAmount(rest, last.asked, state.wishes) : undefined;
  const shownAt = (places: readonly number[]): NodeId[] => places.flatMap((place) => last.shown[place] ?? []);
  const { leading, refused } = references;
  const placed = leading.length > 0 ? leading : refused;
  const spoken = spokenOf(turns);
  const best = speaksOfIt(text) ? spoken : last.shown[0];
  const criticised = placed.length > 0 ? shownAt(placed) : best === undefined ? [] : [best];
  const alike = isAlike && request.products.length === 0 ? (shownAt(leading)[0] ?? spoken) : undefined;
  const own = [
    ...freed,
    ...changesOf(shop, [OTHER_PRODUCT], shownAt(refused), now),
    ...critiques.reduce<Change[]>((changes, critique, place) => {
      // "The first is too heavy and the second too dear": each is of what stands before it.
      const named = references.named.findLast(({ start }) => start < (starts[place] as number));
      const of = named === undefined ? criticised : shownAt(named.places);
      return [...changes, ...changesOf(shop, [critique], of, changes.reduce(applyChange, now))];
    }, []),
    ...kind,
    ...(request.wants === undefined && ordersOtherwise(text.toLowerCase())
      ? [{ kind: 'not-cheap' } as const]
      : []),
    ...said,
    ...(alike === undefined ? [] : [alikeChange(shop.snapshot, alike)]),
    ...(price ? [{ kind: 'price', value: price } as const] : []),
  ];
  const meant = meantProducts(shop.snapshot, reading, last, spoken, request, own, state.wishes);
  return { kind: 'TEXT', said: text, ...(meant.length > 0 && { meant }), changes: own };
}

/** Several chosen ranges as one from the least to the greatest; other changes as they are. */
function joinRanges(changes: readonly Change[]): Change[] {
  const ranged = changes.filter(({ kind }) => kind === 'price' || kind === 'specification');
  const [first] = ranged;
  if (first === undefined || ranged.length === 1) return [...changes];
  const values = ranged.map((change) => (change as Extract<Change, { kind: 'price' }>).value);
  const ends = (end: 'min' | 'max'): number[] => values.flatMap((value) => value[end] ?? []);
  const [mins, maxs] = [ends('min'), ends('max')];
  const { min: _, max: __, ...rest } = values[0] as PriceWish;
  const value = {
    ...rest,
    ...(mins.length === values.length && { min: Math.min(...mins) }),
    ...(maxs.length === values.length && { max: Math.max(...maxs) }),
  };
  const others = changes.filter((change) => !ranged.includes(change));
  // All from the least to the greatest is no limit.
  return mins.length < values.length && maxs.length < values.length
    ? others
    : [{ ...first, value } as Change, ...others];
}

function takeAnswer(
  { snapshot }: Recommender,
  asked: AskedQuestion | undefined,
  { question, options }: Extract<DialogueInput, { kind: 'answer' }>,
  language: DisplayLanguage,
): Decision {
  if (asked?.id !== question)
    throw new InvalidValueError(
      'question',
      `expected the one that is asked now, ${asked === undefined ? 'which is none' : JSON.stringify(asked.id)}, got ${JSON.stringify(question.slice(0, 100))}`,
    );
  const chosen = [...new Set(options)].map((id) => {
    const option = asked.options.find((one) => one.id === id);
    if (option === undefined)
      throw new InvalidValueError(
        'options',
        `expected options of the question, got ${JSON.stringify(id.slice(0, 100))}`,
      );
    return option;
  });
  const settle: Change = { kind: 'settle', facet: asked.id };
  if (chosen.length === 0) return { kind: 'ANSWER', said: NO_MATTER[language], changes: [settle] };
  const isOther = chosen.some(({ meaning }) => meaning.kind === 'other');
  const changes = joinRanges(chosen.flatMap(({ changes: own }) => own));
  return {
    kind: 'ANSWER',
    said: chosen.map(({ meaning }) => sayOption(snapshot, meaning, language)).join(', '),
    // Who wants another kind of goods is asked which.
    changes: isOther && asked.id === 'category' ? changes : [...changes, settle],
  };
}

/**
 * What `input` decides after `turns`; what is shown and asked with the answer is not in it yet. Throws InvalidValueError for an answer to
 * something that was not asked, for a critique that is none, for a chip that is not there, for going back from the beginning, and for more than
 * a hundred turns.
 */
export function takeTurn(
  recommender: Recommender,
  turns: readonly Turn[],
  input: DialogueInput,
  { language, region, store }: Pick<GuideSettings, 'language' | 'region' | 'store'>,
  understand: (text: string) => ParsedRequest = (text) => understandText(recommender, text, language),
): Decision {
  if (turns.length >= MOST_TURNS)
    throw new InvalidValueError('conversation', `expected fewer than ${MOST_TURNS} turns: begin a new one`);
  const last = turns.at(-1);
  const spoken = language ?? 'en';
  const shop: ShopAtPlace = {
    snapshot: recommender.snapshot,
    place: { region: foldTurns(turns).wishes.region ?? region, store },
  };
  switch (input.kind) {
    case 'text':
      return takeText(shop, turns, input.text, understand);
    case 'answer':
      return takeAnswer(recommender, last?.asked, input, spoken);
    case 'critique': {
      const critique = critiqueOf(input.critique);
      if (critique === undefined)
        throw new InvalidValueError(
          'critique',
          `expected one such as price:less, got ${JSON.stringify(input.critique.slice(0, 100))}`,
        );
      const product = input.product ?? last?.shown[0];
      const changes = changesOf(shop, [critique], product === undefined ? [] : [product], foldTurns(turns));
      return { kind: 'CRITIQUE', said: sayCritique(critique, spoken), changes };
    }
    case 'without': {
      if (input.chips.length > MOST_CHIPS)
        throw new InvalidValueError('without', `expected at most ${MOST_CHIPS}, got ${input.chips.length}`);
      const known = new Set(chipsOf(foldTurns(turns).wishes).map(({ id }) => id));
      const unknown = input.chips.find((chip) => !known.has(chip));
      if (unknown !== undefined)
        throw new InvalidValueError(
          'without',
          `expected ids of chips that are there, got ${JSON.stringify(unknown.slice(0, 100))}`,
        );
      const changes = input.chips.map((chip): Change => ({ kind: 'drop', chip }));
      return { kind: 'CHIP', said: input.chips.join(', '), changes };
    }
    case 'back':
      if (standingTurns(turns).length === 0)
        throw new InvalidValueError('back', 'expected a turn to go back from, got the beginning');
      return { kind: 'BACK', said: '', changes: [] };
  }
}
