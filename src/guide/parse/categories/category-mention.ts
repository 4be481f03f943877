import type { PhraseMatch } from '../text/phrase-index.js';

/** A kind of goods that a request names, and the part it plays. */
export interface CategoryMention extends PhraseMatch {
  /** `excluded`: rejected whatever it be like, so that it is not what is to be found. */
  readonly role: 'sought' | 'device' | 'owned' | 'rejected' | 'excluded' | 'part' | 'unlisted';
  /** How likely it is right, where it was learned of how people ask and no list has it; else absent. */
  readonly confidence?: number;
}
