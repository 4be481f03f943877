import { describe, expect, it } from '@jest/globals';
import type { Extraction } from '../../../src/extract/extraction.js';
import { createExtractor } from '../../../src/extract/extractor.js';
import { parseRequest } from '../../../src/guide/parse/parse-request.js';
import { phraseChecked } from '../../../src/guide/phrasing/phraser.js';
import { quote } from '../../../src/guide/phrasing/quote.js';
import { readUnknown } from '../../../src/guide/unknown-words/request-reader.js';
import { createAssistedExtractor } from '../../../src/ingest/facts/assisted-extractor.js';
import { INJECTIONS } from '../../support/injections.js';

const extractor = createExtractor();

describe.each(['en', 'zh'] as const)(
  'orders in what others wrote, to a model that obeys them (%s)',
  (language) => {
    it.each(INJECTIONS[language].map(({ text, obeyed }) => [text, obeyed] as const))(
      '%s',
      async (text, obeyed) => {
        // As a fact of an answer that a model phrases.
        const facts = ['Aurora 5', text];
        const draft = language === 'en' ? `Here is Aurora 5: ${text}` : `为您找到 Aurora 5：${text}`;
        const phraser = { phrase: async () => obeyed };
        expect(await phraseChecked(draft, facts, phraser, { language, deadlineMs: 1_000 })).toBe(draft);

        // As a request whose unknown words a model reads.
        const request = parseRequest(text, { language });
        const reader = { read: async () => obeyed };
        expect(await readUnknown(text, request, reader, { deadlineMs: 1_000 })).toEqual(request);

        // As a review whose unsure sentences a model reads.
        const plain = extractor.extract({ id: '1', text, language });
        const assisted = createAssistedExtractor(
          { extract: (input): Promise<Extraction> | Extraction => extractor.extract(input) },
          { version: 'gullible', propose: async () => obeyed },
        );
        expect((await assisted.extract({ id: '1', text, language })).mentions).toEqual(plain.mentions);

        // As a quotation for an assistant: one line, and no mark that ends it early.
        expect(quote(text)).toMatch(/^“[^“”\n]*”$/);
      },
    );
  },
);
