import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createExtractor } from '../../../../src/extract/extractor.js';
import type { ExtractionPool, ExtractionPoolOptions } from '../../../../src/ingest/facts/extraction-pool.js';
import { compiledFile } from '../../../support/built-program.js';

// Threads need compiled files, so the compiled pool is what is tested.
let create: (options?: ExtractionPoolOptions) => ExtractionPool;
beforeAll(async () => {
  const file = compiledFile('ingest/facts/extraction-pool.js');
  ({ createExtractionPool: create } = (await import(pathToFileURL(file).href)) as {
    createExtractionPool: typeof create;
  });
});
let pool: ExtractionPool | undefined;
afterEach(async () => pool?.close());

const TEXTS = ['The battery life is great.', '屏幕很亮，续航不错。', 'The hinge is loose, the fan is loud.'];

describe('the extraction pool', () => {
  it('says what one extractor says, in both languages', async () => {
    pool = create();
    const own = pool;
    const inputs = TEXTS.map((text, index) => ({ id: String(index), text }));
    const here = createExtractor();
    expect(await Promise.all(inputs.map(async (input) => own.extract(input)))).toEqual(
      inputs.map((input) => here.extract(input)),
    );
  });

  it('gives up a text that exceeds its deadline, alone', async () => {
    const givenUp: string[] = [];
    pool = create({ threads: 1, deadlineMs: 400, onGivenUp: (id) => givenUp.push(id) });
    const own = pool;
    // The dictionaries are loaded before it counts.
    await own.extract({ id: 'first', text: TEXTS[0] as string });
    const endless = 'The great screen of the fast phone is better than the loud old one. '.repeat(60_000);
    const texts = [...TEXTS.slice(0, 1), endless, ...TEXTS.slice(2)];
    const read = await Promise.all(
      texts.map(async (text, index) => own.extract({ id: String(index), text })),
    );
    expect(givenUp).toEqual(['1']);
    expect(read.map(({ mentions }) => mentions.length > 0)).toEqual([true, false, true]);
  }, 60_000);

  it('rejects what waits when it is closed', async () => {
    const own = create({ threads: 1 });
    const waiting = own.extract({ id: '1', text: TEXTS[0] as string });
    const [read] = await Promise.all([waiting.catch((error: unknown) => String(error)), own.close()]);
    expect(read).toMatch(/closed/u);
  });
});
