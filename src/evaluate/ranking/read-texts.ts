import { buildCsr, transposeCsr } from '../../lib/csr.js';
import { createIdTable, type IdTable } from '../../lib/id-table.js';
import type { ItemRelation } from '../../rank/scorer.js';
import { segmentChinese } from '../../text/chinese/segment.js';
import { simplify } from '../../text/chinese/simplify.js';
import { normalise } from '../../text/normalise.js';
import { type OnBadLine, readColumns } from './read-columns.js';

/** UTF-16 code units of a text that are read. */
const TEXT_LIMIT = 20_000;
const HAN = /\p{Script=Han}/u;
const WORDS = /[\p{L}\p{N}]+/gu;

/** The words of `text` in lower case, Chinese in simplified characters and cut into words. */
function wordsOf(text: string): string[] {
  const plain = normalise(text.slice(0, TEXT_LIMIT)).toLowerCase();
  const cut = HAN.test(plain) ? segmentChinese(simplify(plain)).map((token) => token.text) : [plain];
  return cut.flatMap((piece) => piece.match(WORDS) ?? []);
}

/**
 * The words of the texts in `files` ("item text" a line, an item on as many lines as it has texts) as a relation with role `word`
 * that says of each how much the item's texts speak of it, 1 + log of how often; none without files. Lines of items that are not in
 * `items` are passed over.
 */
export async function readTexts(
  files: readonly string[],
  items: IdTable,
  onBad: OnBadLine,
): Promise<ItemRelation[]> {
  if (files.length === 0) return [];
  const words = createIdTable();
  const counts = new Map<number, Map<number, number>>();
  for (const file of files) {
    for await (const { columns } of readColumns(file, 2, onBad)) {
      const [id, ...texts] = columns as [string, ...string[]];
      const item = items.indexOf(id);
      if (item < 0) continue;
      const own = counts.get(item) ?? new Map<number, number>();
      counts.set(item, own);
      for (const text of texts)
        for (const word of wordsOf(text)) {
          const known = words.add(word);
          own.set(known, (own.get(known) ?? 0) + 1);
        }
    }
  }
  const rows: number[] = [];
  const columns: number[] = [];
  const weights: number[] = [];
  for (const [item, own] of counts)
    for (const [word, count] of own) {
      rows.push(item);
      columns.push(word);
      weights.push(1 + Math.log(count));
    }
  const entityCount = words.names.length;
  const byItem = buildCsr(items.names.length, entityCount, { rows, columns, weights });
  return [{ name: 'texts', role: 'word', entityCount, byItem, byEntity: transposeCsr(byItem, entityCount) }];
}
