import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Recommender } from '../../recommend/recommender.js';
import { catalogueWords } from '../catalogue/catalogue-words.js';
import { parseRequest } from '../parse/parse-request.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { withAbsentGoods } from '../products/absent-goods.js';
import { withKindOfBroken } from '../products/broken-products.js';
import { withMisspeltProducts } from '../products/misspelt-products.js';
import { withRefusedNames } from '../products/refused-products.js';
import { withAskedRegion } from '../wishes/asked-region.js';
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
