/** The languages that names and synonyms come in. */
export type VocabularyLanguage = 'en' | 'zh';

/** Other words for a name, in lower case, as people write them; the names themselves are not repeated. */
export interface Synonyms {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** One name of a closed list: English, lower case, singular, with its Chinese name and its synonyms. */
export interface VocabularyEntry {
  readonly name: string;
  readonly nameZh: string;
  readonly synonyms: Synonyms;
}

/** A cell of words separated by commas as a list; an empty cell gives an empty list. */
function words(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/**
 * Reads a table of vocabulary, one entry a line: `name | Chinese name | English synonyms | Chinese synonyms | parent | whole`,
 * synonyms separated by commas. Returns the entries in the order of the table with the fifth and a sixth cell as they
 * stand (`''` when missing); an empty table gives an empty list. Throws on a line without a name or a Chinese name.
 */
export function readVocabularyTable(
  table: string,
): (VocabularyEntry & { readonly parent: string; readonly whole: string })[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name, nameZh, en, zh, parent, whole] = line.split('|').map((cell) => cell.trim());
      if (!name || !nameZh) throw new Error(`expected "name | Chinese name | …", got "${line}"`);
      return {
        name,
        nameZh,
        synonyms: { en: words(en), zh: words(zh) },
        parent: parent ?? '',
        whole: whole ?? '',
      };
    });
}
