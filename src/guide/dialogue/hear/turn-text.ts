import { findCategory, findFeature } from '../../../domain/vocabulary/vocabulary.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';
import { type Likeness, readLikeness } from '../critiques/likeness.js';
import { type ReadCritiques, readCritiques } from '../critiques/read-critique.js';
import { foldTurns } from '../turns/fold-turns.js';
import type { Turn } from '../turns/turn.js';
import { isGuessedKind, partFeature } from './part-of-spoken.js';
import { asksOfIt, asksOfThem, asksWhetherTooMuch, comparesThem, isForThem } from './question-form.js';
import { isChoice } from './read-choice.js';
import { type ReadCommands, readCommands } from './read-command.js';
import { type ReadReferences, readReferences } from './read-references.js';

/** The words of a turn that goes on: which products shown they mean, what they say of the conversation, of what is shown, and the rest of them. */
export type TurnReading = ReadCommands &
  ReadCritiques & {
    readonly references: ReadReferences;
    /** Whether the words ask something of the products that they mean. */
    readonly isAsking: boolean;
    /** Whether they ask it of the one that is spoken of, without a word for its place. */
    readonly isOfIt: boolean;
    /** Whether they say that one is taken. */
    readonly isChoice: boolean;
    /** Whether goods like the one that they mean, or that is spoken of, are looked for. */
    readonly isAlike: boolean;
  };

const without = (text: string, { start, end }: Likeness): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** The words of a turn after an answer that showed `shown` products. */
export function readTurnText(text: string, shown: number): TurnReading {
  const commands = readCommands(text);
  const references = readReferences(commands.rest, shown);
  const { places, isOpen, isMeasure } = references;
  // "Which is lighter?" asks among what is shown, and wishes nothing that is lighter than the first of it.
  const isAmong = isOpen || (places.length > 1 && comparesThem(references.rest, isMeasure));
  const likeness = isAmong || places.length > 1 ? undefined : readLikeness(references.rest);
  const rest = likeness === undefined ? references.rest : without(references.rest, likeness);
  // "Is it too heavy?" is no complaint.
  const critiques =
    isAmong || asksWhetherTooMuch(rest)
      ? { critiques: [], starts: [], allowed: [], rest }
      : readCritiques(rest);
  const isAlike = likeness !== undefined;
  const isCritique = critiques.critiques.length + critiques.allowed.length > 0;
  const isOfIt =
    !isAmong &&
    !isAlike &&
    !isCritique &&
    places.length + references.refused.length === 0 &&
    asksOfIt(critiques.rest, shown);
  const isOfThem = !isAlike && places.length > 0 && asksOfThem(references.rest);
  return {
    ...commands,
    ...critiques,
    references,
    isAlike,
    isOfIt,
    isAsking: isAmong || isOfIt || isOfThem,
    isChoice: !isAmong && shown > 0 && places.length < 2 && isChoice(references.rest, places.length === 1),
  };
}

/** Whether the kind of goods of `request` is another than the one `spoken` of, and no product is named. */
function isOtherKind(spoken: string | null, { category, products }: ParsedRequest): boolean {
  return category !== null && spoken !== null && category !== spoken && products.length === 0;
}

/** Whether that other kind is only what a specification is of: "at least 512 GB storage" among laptops. */
function isPart({ category, specifications, understood }: ParsedRequest): boolean {
  return (
    specifications.some(({ name }) => name === category) &&
    understood.filter(({ kind }) => kind === 'CATEGORY').length < 2
  );
}

/** What goods have, as which that other kind may be meant: "with a keyboard", 有独立显卡的. */
const HAD =
  /^(?:(?:and|but|or|also|maybe|preferably) )?(?:(?:one|ones|something|anything) )?(?:with|that (?:has|have|comes? with)|having) \S|^(?:有没有|有|带|配|支持)[^，。吗么]{1,12}的$/iu;
/** What goods are to be able to do, which may be a name of other goods: 能无线充. */
const CAN = /^(?:要|得|也)?(?:能|可以)[^，。吗么的]{1,10}的?$/u;

/** `request` with its kind of goods as `feature`, that of its name where none is given. */
function asFeature(request: ParsedRequest, part?: string): ParsedRequest {
  const { category, features } = request;
  const feature = part ?? (category === null ? undefined : findFeature(category)?.name);
  if (feature === undefined || features.want.includes(feature)) return { ...request, category: null };
  return { ...request, category: null, features: { ...features, want: [...features.want, feature] } };
}

/**
 * `request`, understood of what `reading` left of the words of the turn after `turns`, as it is meant there. A kind of goods that is also a feature is the feature where
 * something is asked or said of what was shown: "which has the better camera?" among phones seeks no camera. A bare "which" that compares nothing
 * seeks goods.
 */
export function requestAmong(
  turns: readonly Turn[],
  text: string,
  { references, isAsking, rest: words }: TurnReading,
  request: ParsedRequest,
): ParsedRequest {
  const isSearch = references.isOpen && request.products.length === 0;
  const found: ParsedRequest = isSearch ? { ...request, intent: 'FIND' } : request;
  const spoken = foldTurns(turns).wishes.category;
  // "With storage" seeks none, whatever was spoken of.
  if (spoken === null && found.category !== null && HAD.test(text.trim())) return asFeature(found);
  if (isOtherKind(spoken, found)) {
    if (isPart(found)) return { ...found, category: null };
    if (isGuessedKind(found)) return { ...found, category: null };
    if (HAD.test(text.trim())) return asFeature(found);
    if (CAN.test(text.trim()))
      return found.features.want.length > 0 ? { ...found, category: null } : asFeature(found);
    const part = partFeature(words, found);
    if (part !== undefined) return asFeature(found, part);
  }
  const { category, understood } = request;
  if (category === null || spoken === null) return found;
  const isNamed = understood.some(
    ({ kind, start, end }) => kind === 'CATEGORY' && findCategory(words.slice(start, end)) !== undefined,
  );
  // "How long does the battery last?" is asked of what is spoken of, whatever such words are said of most.
  if (request.intent === 'QUESTION' && !isNamed && references.places.length === 0)
    return { ...found, category: null };
  if (!isAsking && (references.places.length === 0 || isForThem(references.rest))) return found;
  // What is asked about has a kind of its own: the same one says nothing new, and one without words was guessed.
  if (isAsking && (!isNamed || (category === spoken && !references.isOpen)))
    return { ...found, category: null };
  const isFeature = category !== spoken && findFeature(category) !== undefined;
  // "Does the first one come with a mouse?" seeks no mouse.
  if (!isFeature) return isAsking && !references.isOpen ? { ...found, category: null } : found;
  return asFeature(found);
}
