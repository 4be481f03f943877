import { trainContentTfidf, trainContentWords } from '../scorers/content-tfidf.js';
import { trainContentDocuments, trainContentVectors } from '../scorers/content-vectors.js';
import { needsRole } from './obstacles.js';
import type { ScorerRecipe } from './scorer-recipe.js';

/** What is said of items, without a look at other users. */
export const CONTENT_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'content-words',
    summary: 'content: the words of texts alone as TF-IDF',
    axes: () => ({}),
    obstacle: needsRole('word'),
    train: trainContentWords,
    isHybridPart: false,
  },
  {
    name: 'content-tfidf',
    summary: "content: the items' facts and the words of their texts as TF-IDF",
    axes: () => ({}),
    obstacle: needsRole('feature', 'group', 'word'),
    train: trainContentTfidf,
    isHybridPart: false,
  },
  {
    name: 'content-vectors',
    summary: "content: word vectors learned on the items' facts and texts",
    axes: () => ({ dimension: [32] }),
    obstacle: needsRole('feature', 'group', 'word'),
    train: trainContentVectors,
    isHybridPart: false,
  },
  {
    name: 'content-documents',
    summary: "content: document vectors learned on the items' facts and texts",
    axes: () => ({ dimension: [32] }),
    obstacle: needsRole('feature', 'group', 'word'),
    train: trainContentDocuments,
    isHybridPart: false,
  },
];
