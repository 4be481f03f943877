import { findCategory, findFeature } from '../../domain/vocabulary/vocabulary.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { foldTurns, standingTurns } from './fold-turns.js';
import { asksOfThem, comparesThem, isForThem } from './question-form.js';
import { type ReadCommands, readCommands } from './read-command.js';
import { type ReadCritiques, readCritiques } from './read-critique.js';
import { type ReadReferences, readReferences } from './read-references.js';
import type { Turn } from './turn.js';

/** The words of a turn that goes on: which products shown they mean, what they say of the conversation, of what is shown, and the rest of them. */
export type TurnReading = ReadCommands &
  ReadCritiques & {
    readonly references: ReadReferences;
    /** Whether the words ask something of the products that they mean. */
    readonly isAsking: boolean;
  };

/** The words of a turn after an answer that showed `shown` products. */
export function readTurnText(text: string, shown: number): TurnReading {
  const commands = readCommands(text);
  const references = readReferences(commands.rest, shown);
  const { places, isOpen, isMeasure } = references;
  // "Which is lighter?" asks among what is shown, and wishes nothing that is lighter than the first of it.
  const isAmong = isOpen || (places.length > 1 && comparesThem(references.rest, isMeasure));
  const critiques = isAmong
    ? { critiques: [], allowed: [], rest: references.rest }
    : readCritiques(references.rest);
  const isAsking = isAmong || (places.length > 0 && asksOfThem(references.rest));
  return { ...commands, ...critiques, references, isAsking };
}

/** What is left of the words of the turn after `turns` that a request is read of. */
export function requestText(turns: readonly Turn[], text: string): string {
  return standingTurns(turns).length === 0 ? text : readTurnText(text, turns.at(-1)?.shown.length ?? 0).rest;
}

/**
 * `request`, the words of the turn after `turns`, as it is meant there. A kind of goods that is also a feature is the feature where
 * something is asked or said of what was shown: "which has the better camera?" among phones seeks no camera. A bare "which" that compares nothing
 * seeks goods.
 */
export function requestAmong(turns: readonly Turn[], text: string, request: ParsedRequest): ParsedRequest {
  if (standingTurns(turns).length === 0) return request;
  const { references, isAsking } = readTurnText(text, turns.at(-1)?.shown.length ?? 0);
  const isSearch = references.isOpen && request.products.length === 0;
  const found: ParsedRequest = isSearch ? { ...request, intent: 'FIND' } : request;
  if (!isAsking && (references.places.length === 0 || isForThem(references.rest))) return found;
  const { category, features, understood } = request;
  const spoken = foldTurns(turns).wishes.category;
  if (category === null || spoken === null) return found;
  const words = requestText(turns, text);
  const isNamed = understood.some(
    ({ kind, start, end }) => kind === 'CATEGORY' && findCategory(words.slice(start, end)) !== undefined,
  );
  // What is asked about has a kind of its own: the same one says nothing new, and one without words was guessed.
  if (isAsking && (!isNamed || (category === spoken && !references.isOpen)))
    return { ...found, category: null };
  const feature = category === spoken ? undefined : findFeature(category)?.name;
  if (feature === undefined) return found;
  const want = features.want.includes(feature) ? features.want : [...features.want, feature];
  return { ...found, category: null, features: { ...features, want } };
}
