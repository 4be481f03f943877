import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';
import { withAskedOrder } from '../../wishes/asked-order.js';
import { withMeasuredAmount } from '../../wishes/measured-amount.js';
import { type NamedComparison, namedComparisons, withoutComparisons } from '../critiques/compared-with.js';
import type { Change } from '../turns/change.js';
import { foldTurns, standingTurns } from '../turns/fold-turns.js';
import type { Turn } from '../turns/turn.js';
import { movedPrice } from './moved-price.js';
import { withoutAsides } from './said-aside.js';
import { readTakenBack } from './taken-back.js';
import { kindChanges } from './text-changes.js';
import { readTurnText, requestAmong, type TurnReading } from './turn-text.js';

/** The words of a turn, apart: what they say of the answer before, and what is left for a request. */
export interface HeardWords {
  /** All of them. */
  readonly text: string;
  /** What they say of the conversation and of what was shown; undefined where nothing stands before them. */
  readonly reading: TurnReading | undefined;
  /** Products that what is sought is measured by, where something stands before them: no critique of what was shown. */
  readonly comparisons: readonly NamedComparison[];
  /** What they change of the wishes that stand: what they take back, and a limit of the price that they move. */
  readonly changes: readonly Change[];
  /** What is left of them that a request is read of. */
  readonly rest: string;
  /** Whether they only name the device that was said to be broken in the turn before. */
  readonly isOfBroken: boolean;
}

/** A turn in words, as it is meant after the turns before it. */
export interface HeardTurn extends HeardWords {
  readonly request: ParsedRequest;
}

/** 还是有线吧 settles for one, and is no question between two. */
const SETTLES = /^((?:算了|那|不对?|嗯|[，,。 ]){0,4})还是(?=[^，。]{1,12}$)/u;

/** `rest` with blanks in the place of the word by which it settles for something. */
const withoutReturn = (rest: string): string => rest.replace(SETTLES, (_, before: string) => `${before}  `);

/** Who names what they have: "it's a Candela 5", "my phone is the Candela 5", 是Candela 5. */
const NAMES_OWN =
  /^(?:(?:oh|ah|well|yes|sorry|hm+),? )?(?:it'?s|its|it is|that'?s|they'?re|they are|mine is|i have|i've got|i got|my [a-z ]{2,20} is|the (?:phone|model|device|product|brand) is) (?:an? |the |my |some )?(?!(?:not|broken|still|too|very|so|really|under|over)\b).{2,40}$|^(?:型号|手机|设备|它|我的)?(?:就|我的)?(?:是|叫)(?:一?[台部个款])?.{2,24}$|^我(?:的|有|用的?是?)(?:一?[台部个款])?.{2,24}$/iu;

/** `text` with blanks in the place of some words. */
const withBlanks = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** What `text` says after `turns`, before the request in it is understood; `understand` reads all of it where it compares with a product. */
export function hearWords(
  snapshot: Snapshot,
  turns: readonly Turn[],
  text: string,
  understand: (text: string) => ParsedRequest,
): HeardWords {
  const standing = standingTurns(turns);
  if (standing.length === 0)
    return { text, reading: undefined, comparisons: [], changes: [], rest: text, isOfBroken: false };
  const { wishes } = foldTurns(turns);
  const price = movedPrice(text, wishes.price);
  const unmoved = price === undefined ? text : withBlanks(text, price);
  const taken = readTakenBack(unmoved, wishes, understand);
  const left = taken === undefined ? unmoved : withBlanks(unmoved, taken);
  const comparisons = namedComparisons(snapshot, left, understand);
  const reading = readTurnText(withoutComparisons(left, comparisons), turns.at(-1)?.shown.length ?? 0);
  const last = standing.at(-1);
  return {
    text,
    reading,
    comparisons,
    changes: [
      ...(price === undefined ? [] : [{ kind: 'price', value: price.value } as const]),
      ...(taken?.changes ?? []),
    ],
    rest: withoutReturn(reading.rest),
    isOfBroken: last?.kind === 'TEXT' && NAMES_OWN.test(text) && understand(last.said).fault !== undefined,
  };
}

/** `words`, said after `turns`, with what is left of them understood as `request`. */
export function asHeard(
  snapshot: Snapshot,
  turns: readonly Turn[],
  words: HeardWords,
  request: ParsedRequest,
): HeardTurn {
  const { reading, comparisons } = words;
  const spoken = request.category ?? foldTurns(turns).wishes.category;
  const plain = withMeasuredAmount(snapshot, words.rest, withoutAsides(request), spoken);
  // Who was asked nothing and names what is broken seeks none: "it's a Candela 5".
  const isBroken = words.isOfBroken && request.products.length > 0 && request.price === null;
  if (isBroken) {
    const [kind] = kindChanges(snapshot, { ...request, category: null });
    const category = request.category ?? (kind?.kind === 'category' ? kind.value : spoken);
    return { ...words, request: { ...plain, products: [], intent: 'OTHER', fault: { category } } };
  }
  if (reading === undefined) return { ...words, request: withAskedOrder(words.rest, plain, plain.category) };
  const among = requestAmong(turns, words.text, reading, plain);
  // Who measures by a product seeks goods, though nothing else is said.
  const isFound = comparisons.length > 0 && among.intent === 'OTHER';
  const found: ParsedRequest = isFound ? { ...among, intent: 'FIND' } : among;
  // "Which of the first two is the lightest?" asks among those, and so does "which is the lightest?" after a comparison.
  const { places, isOpen } = reading.references;
  const isAmong = isOpen ? (turns.at(-1)?.meant?.length ?? 0) > 1 : places.length > 0;
  if (isAmong) return { ...words, request: found };
  const category = found.category ?? foldTurns(turns).wishes.category;
  return { ...words, request: withAskedOrder(words.rest, found, category) };
}

/** `text` as it is meant after `turns`. */
export function hearTurn(
  snapshot: Snapshot,
  turns: readonly Turn[],
  text: string,
  understand: (text: string) => ParsedRequest,
): HeardTurn {
  const words = hearWords(snapshot, turns, text, understand);
  return asHeard(snapshot, turns, words, understand(words.rest));
}
