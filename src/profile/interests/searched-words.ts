import type { UserEvent } from '../events/user-event.js';
import type { InterestLabel } from '../profile.js';

/** What the words of a search name. */
export interface SearchedText {
  /** As it was typed. */
  readonly query: string;
  /** Each node once. */
  readonly nodes: readonly { readonly label: InterestLabel; readonly index: number }[];
}

/** The searches of a user whose words are known, by the event. */
export type SearchedWords = ReadonlyMap<UserEvent, SearchedText>;

/** No words are known. */
export const NO_WORDS: SearchedWords = new Map();
