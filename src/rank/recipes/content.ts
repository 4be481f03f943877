import { trainContentTfidf } from '../scorers/content-tfidf.js';
import { trainContentDocuments, trainContentVectors } from '../scorers/content-vectors.js';
import { needsRole } from './obstacles.js';
import type { ScorerRecipe } from './scorer-recipe.js';

/** What is said of items, without a look at other users. */
export const CONTENT_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'content-tfidf',
    summary: "content: the items' facts as TF-IDF",
    axes: () => ({}),
    obstacle: needsRole('feature', 'group'),
    train: trainContentTfidf,
    isHybridPart: false,
  },
  {
    name: 'content-vectors',
    summary: "content: word vectors learned on the items' facts",
    axes: () => ({ dimension: [32] }),
    obstacle: needsRole('feature', 'group'),
    train: trainContentVectors,
    isHybridPart: false,
  },
  {
    name: 'content-documents',
    summary: "content: document vectors learned on the items' facts",
    axes: () => ({ dimension: [32] }),
    obstacle: needsRole('feature', 'group'),
    train: trainContentDocuments,
    isHybridPart: false,
  },
];
