import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { projectFacts } from '../../../../src/graph/facts/project-facts.js';
import { writeAll } from '../../../../src/graph/write-all.js';
import { CatalogueIndex } from '../../../../src/ingest/catalogue-index.js';
import { EXTRACTOR } from '../../../../src/ingest/facts/claims/product-text.js';
import { readFacts } from '../../../../src/ingest/facts/read-facts.js';
import { rereadCorpus } from '../../../../src/ingest/facts/reread-corpus.js';
import type { TextExtractor } from '../../../../src/ingest/facts/text-extractor.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const PRODUCT = nodeId('Product', 'much-reviewed');
/** More than are read in one portion. */
const REVIEWS = 2_050;
const TEXTS = [
  'The battery is small and the screen is small.',
  '屏幕很小，电池很小。',
  'The battery is small.',
];

/** A reader that finds four words, and takes what is small for praise, or for blame. */
function readerThat(polarity: 'positive' | 'negative'): TextExtractor {
  return {
    extract: ({ id, text }) => ({
      id,
      language: text.includes('小') ? 'zh' : 'en',
      specifications: [],
      entities: [],
      comparisons: [],
      mentions: ['battery', 'screen', '电池', '屏幕']
        .filter((word) => text.includes(word))
        .map((word) => {
          const start = text.indexOf(word);
          const span = { start, end: start + word.length, text: word };
          const [small = ''] = /small|小/.exec(text.slice(span.end)) ?? [];
          const at = text.indexOf(small, span.end);
          const opinion = { start: at, end: at + small.length, text: small };
          return { ...span, feature: word, implicit: false, polarity, confidence: 0.8, opinion };
        }),
    }),
  };
}

async function shown(store: EmbeddedStore): Promise<unknown> {
  const edges = await store.readEdges({
    ids: [PRODUCT],
    direction: 'out',
    types: ['HAS_FEATURE'],
    limitPerNode: 100,
  });
  return (edges.get(PRODUCT) ?? []).map(({ to, properties }) => ({ to, ...properties }));
}

describe('rereading a product of many texts', () => {
  it('shows it as the earlier version read it until the last portion', async () => {
    const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    const ids = Array.from({ length: REVIEWS }, (_, n) => nodeId('Review', `r${n}`));
    await store.write([{ kind: 'putNode', id: PRODUCT, properties: { nameEn: 'Much Reviewed' } }]);
    await writeAll(
      store,
      ids.flatMap((id, n): WriteOperation[] => [
        { kind: 'putNode', id, properties: { text: TEXTS[n % TEXTS.length] as string, rating: 4 } },
        { kind: 'putEdge', type: 'REVIEWS', from: id, to: PRODUCT, key: '', properties: {} },
      ]),
    );
    const index = await CatalogueIndex.load(store);
    await readFacts({ store, extractor: readerThat('positive'), index }, ids);
    await projectFacts(store, [PRODUCT]);
    const before = await shown(store);
    let read = 0;
    let after: unknown;
    const state = await rereadCorpus({
      store,
      reader: { name: EXTRACTOR.name, version: 'later' },
      createExtractor: () => ({
        extract: async (input) => {
          read += 1;
          // The last portion: all others are written.
          if (read === REVIEWS) after = await shown(store);
          return readerThat('negative').extract(input);
        },
        close: async () => {},
      }),
    });
    expect(state).toMatchObject({ isDone: true, texts: REVIEWS });
    expect(after).toEqual(before);
    const turned = (await shown(store)) as {
      to: NodeId;
      positive: number;
      negative: number;
      score: number;
    }[];
    expect(turned).toMatchObject(
      (before as typeof turned).map(({ to, positive, negative, score }) => ({
        to,
        positive: negative,
        negative: positive,
        score: -score,
      })),
    );
    expect(turned.reduce((sum, { positive, negative }) => sum + positive + negative, 0)).toBeGreaterThan(
      REVIEWS,
    );
    await store.close();
  }, 240_000);
});
