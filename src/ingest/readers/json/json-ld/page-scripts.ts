/** The text of a script element with the line of the page that it begins at, from 1. */
export interface PageScript {
  readonly line: number;
  readonly text: string;
}

const LINKED_DATA = /\btype\s{0,20}=\s{0,20}["']?application\/ld\+json\b/i;
const MOST_ATTRIBUTES = 10_000;

/** Where the tag that begins at `at` ends: behind its `>`, quoted values passed over; -1 where it does not. */
function tagEnd(page: string, at: number): number {
  let quote = '';
  const last = Math.min(page.length, at + MOST_ATTRIBUTES);
  for (let place = at; place < last; place += 1) {
    const character = page[place] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return place + 1;
  }
  return -1;
}

/** A text in lower case with the same length: other letters than A to Z stay. */
const lowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * The JSON-LD scripts of a page, in its order. Reads the page as browsers do as far as scripts go: what stands in
 * comments and in other scripts is none. Linear in the length of the page.
 */
export function pageScripts(page: string): PageScript[] {
  const lower = lowerCase(page);
  const found: PageScript[] = [];
  let [line, counted] = [1, 0];
  const lineAt = (place: number): number => {
    for (let end = page.indexOf('\n', counted); end >= 0 && end < place; end = page.indexOf('\n', counted)) {
      line += 1;
      counted = end + 1;
    }
    return line;
  };
  let nextComment = lower.indexOf('<!--', 0);
  for (let at = lower.indexOf('<script', 0); at >= 0; ) {
    while (nextComment >= 0 && nextComment < at) {
      const end = lower.indexOf('-->', nextComment + 4);
      if (end < 0) return found;
      if (end > at) at = lower.indexOf('<script', end);
      if (at < 0) return found;
      nextComment = lower.indexOf('<!--', end + 3);
    }
    const begin = tagEnd(page, at + 7);
    if (begin < 0) {
      // What stands in a tag is none of its own.
      at = lower.indexOf('<script', at + MOST_ATTRIBUTES);
      continue;
    }
    const end = lower.indexOf('</script', begin);
    if (LINKED_DATA.test(page.slice(at + 7, begin)))
      found.push({ line: lineAt(begin), text: page.slice(begin, end < 0 ? page.length : end) });
    if (end < 0) return found;
    at = lower.indexOf('<script', end);
    while (nextComment >= 0 && nextComment < end) nextComment = lower.indexOf('<!--', end);
  }
  return found;
}
