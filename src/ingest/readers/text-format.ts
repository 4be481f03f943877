/** How a text holds its records. */
export type TextFormat = 'table' | 'jsonl' | 'json-list' | 'json-ld' | 'page' | 'xml';

/** A format that somebody may name; whether JSON is a list or lines is seen in the text. */
export type NamedFormat = Exclude<TextFormat, 'json-list'>;

/** Words that open a page of the web; other text that begins with a mark is XML. */
const PAGE_START =
  /^<(?:!doctype\s+html|html|head|body|script|div|meta|link|title|main|article|section|p)\b/i;
/** Names that only JSON-LD has. */
const LINKED_DATA = /"@(?:context|type|graph)"\s{0,20}:/;

/** Passes over comments and processing instructions in front of a page or an XML document. */
function firstElement(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 20; turn += 1) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : undefined;
    const at = end === undefined ? -1 : rest.indexOf(end);
    if (end === undefined || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
  return rest;
}

/**
 * The format of a text by how it begins: `known` where somebody named it, a table where its name says so, JSON by its
 * first character (JSON-LD where the sample has its names), a page or XML by `<`, else a table.
 */
export function textFormat(sample: string, name: string, known?: NamedFormat): TextFormat {
  const start = sample.replace(/^[\ufeff\s]+/, '');
  if (known === 'jsonl') return start.startsWith('[') ? 'json-list' : 'jsonl';
  if (known !== undefined) return known;
  if (/\.(?:csv|tsv|tab)(?:\.gz)?$/i.test(name)) return 'table';
  if (start.startsWith('{') || start.startsWith('[')) {
    if (LINKED_DATA.test(start)) return 'json-ld';
    return start.startsWith('[') ? 'json-list' : 'jsonl';
  }
  if (!start.startsWith('<')) return 'table';
  const element = firstElement(start);
  return start.startsWith('<?xml') && !/^<(?:!doctype\s+html|html)\b/i.test(element)
    ? 'xml'
    : PAGE_START.test(element)
      ? 'page'
      : 'xml';
}
