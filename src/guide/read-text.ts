import type { DisplayLanguage } from '../domain/localised-name.js';
import type { Recommender } from '../recommend/recommender.js';
import { withAbsentGoods } from './absent-goods.js';
import { withAskedRegion } from './asked-region.js';
import { withKindOfBroken } from './broken-products.js';
import { catalogueWords } from './catalogue-words.js';
import { withMisspeltProducts } from './misspelt-products.js';
import { parseRequest } from './parse/parse-request.js';
import type { ParsedRequest } from './parse/parsed-request.js';
import { withRefusedNames } from './refused-products.js';
import { type RequestReader, readUnknown } from './request-reader.js';

const TEXT_LIMIT = 2_000;
const READING_DEADLINE_MS = 5_000;

/** Who reads what the grammar does not understand. */
export interface UnknownWordsReading {
  /** Where there is somebody. */
  readonly reader?: RequestReader | undefined;
  /** See ReadingOptions. */
  readonly onUnused?: ((why: string) => void) | undefined;
}

/** `text` as understood with the names of the catalogue. */
export function understandText(
  recommender: Recommender,
  text: string,
  language?: DisplayLanguage,
): ParsedRequest {
  const { snapshot } = recommender;
  const words = text.slice(0, TEXT_LIMIT);
  const request = parseRequest(words, {
    catalogue: catalogueWords(snapshot).names,
    ...(language === undefined ? {} : { language }),
  });
  const broken = withKindOfBroken(snapshot, words, request, request.language);
  const named = withMisspeltProducts(snapshot, words, broken, request.language);
  return withAbsentGoods(snapshot, words, withAskedRegion(words, withRefusedNames(snapshot, named)));
}

/** `text` as understood with the names of the catalogue, and by the reader what the grammar does not understand. */
export async function readText(
  recommender: Recommender,
  text: string,
  { language, reader, onUnused }: UnknownWordsReading & { readonly language?: DisplayLanguage },
): Promise<ParsedRequest> {
  const understood = understandText(recommender, text, language);
  return reader === undefined
    ? understood
    : readUnknown(text.slice(0, TEXT_LIMIT), understood, reader, {
        deadlineMs: READING_DEADLINE_MS,
        ...(onUnused && { onUnused }),
      });
}
