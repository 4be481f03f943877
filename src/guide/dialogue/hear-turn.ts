import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { withAskedOrder } from '../asked-order.js';
import { withMeasuredAmount } from '../measured-amount.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { type NamedComparison, namedComparisons, withoutComparisons } from './compared-with.js';
import { foldTurns, standingTurns } from './fold-turns.js';
import { withoutAsides } from './said-aside.js';
import type { Turn } from './turn.js';
import { readTurnText, requestAmong, type TurnReading } from './turn-text.js';

/** The words of a turn, apart: what they say of the answer before, and what is left for a request. */
export interface HeardWords {
  /** All of them. */
  readonly text: string;
  /** What they say of the conversation and of what was shown; undefined where nothing stands before them. */
  readonly reading: TurnReading | undefined;
  /** Products that what is sought is measured by, where something stands before them: no critique of what was shown. */
  readonly comparisons: readonly NamedComparison[];
  /** What is left of them that a request is read of. */
  readonly rest: string;
}

/** A turn in words, as it is meant after the turns before it. */
export interface HeardTurn extends HeardWords {
  readonly request: ParsedRequest;
}

/** 还是有线吧 settles for one, and is no question between two. */
const SETTLES = /^((?:算了|那|不对?|嗯|[，,。 ]){0,4})还是(?=[^，。]{1,12}$)/u;

/** `rest` with blanks in the place of the word by which it settles for something. */
const withoutReturn = (rest: string): string => rest.replace(SETTLES, (_, before: string) => `${before}  `);

/** What `text` says after `turns`, before the request in it is understood; `understand` reads all of it where it compares with a product. */
export function hearWords(
  snapshot: Snapshot,
  turns: readonly Turn[],
  text: string,
  understand: (text: string) => ParsedRequest,
): HeardWords {
  if (standingTurns(turns).length === 0) return { text, reading: undefined, comparisons: [], rest: text };
  const comparisons = namedComparisons(snapshot, text, understand);
  const reading = readTurnText(withoutComparisons(text, comparisons), turns.at(-1)?.shown.length ?? 0);
  return { text, reading, comparisons, rest: withoutReturn(reading.rest) };
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
