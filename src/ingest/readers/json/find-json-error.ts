/** Where a text stops being JSON, and how. */
export interface JsonError {
  /** From 1. */
  readonly line: number;
  /** In UTF-16 code units, from 1. */
  readonly column: number;
  readonly expected: string;
  /** What stands there, without any of the text's words. */
  readonly got: string;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANK = /[ \t\r\n]*/y;
const WORD = /[\p{L}\p{N}_]/u;

function describe(text: string, at: number): string {
  const character = text[at];
  if (character === undefined) return 'the end';
  if (character === '\n' || character === '\r') return 'a line end';
  if (character < ' ') return 'a control character';
  return WORD.test(character) ? 'a letter or digit' : `“${character.toWellFormed()}”`;
}

/** What may come at a place: a value, a first value or `]`, a key, a first key or `}`, a colon, or what follows a value. */
type Place = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'after';

const EXPECTED: Readonly<Record<Place, string>> = {
  value: 'a value',
  firstValue: 'a value or “]”',
  key: 'a name in double quotes',
  firstKey: 'a name in double quotes or “}”',
  colon: '“:”',
  after: '',
};

class Scanner {
  private at = 0;
  private place: Place = 'value';
  private readonly open: ('{' | '[')[] = [];

  constructor(private readonly text: string) {}

  /** The place and the expectation of the first error; undefined for JSON. */
  scan(): { readonly at: number; readonly expected: string } | undefined {
    for (;;) {
      this.skip(BLANK);
      if (this.place === 'after' && this.open.length === 0)
        return this.at === this.text.length ? undefined : { at: this.at, expected: 'the end' };
      const expected = this.step();
      if (expected !== undefined) return { at: this.at, expected };
    }
  }

  /** Takes one token; what was expected where there is another. */
  private step(): string | undefined {
    const character = this.text[this.at];
    const inner = this.open.at(-1);
    const close = inner === '{' ? '}' : ']';
    if (this.place === 'after') {
      if (character !== ',' && character !== close) return `“,” or “${close}”`;
      this.at += 1;
      if (character === close) this.open.pop();
      else this.place = inner === '{' ? 'key' : 'value';
      return undefined;
    }
    if ((this.place === 'firstKey' || this.place === 'firstValue') && character === close) {
      this.at += 1;
      this.open.pop();
      this.place = 'after';
      return undefined;
    }
    if (this.place === 'colon') {
      if (character !== ':') return EXPECTED.colon;
      this.at += 1;
      this.place = 'value';
      return undefined;
    }
    return this.valueOrKey(character, this.place);
  }

  private valueOrKey(character: string | undefined, place: Place): string | undefined {
    const isKey = place === 'key' || place === 'firstKey';
    if (character === '"') {
      this.skipString();
      if (this.text[this.at] !== '"')
        return 'the closing quote of a text, and no control character or wrong escape before it';
      this.at += 1;
      this.place = isKey ? 'colon' : 'after';
      return undefined;
    }
    if (isKey) return EXPECTED[place];
    if (character === '{' || character === '[') {
      this.at += 1;
      this.open.push(character);
      this.place = character === '{' ? 'firstKey' : 'firstValue';
      return undefined;
    }
    const before = this.at;
    this.skip(SCALAR);
    if (this.at === before) return EXPECTED[place];
    this.place = 'after';
    return undefined;
  }

  /** Goes to the end of a text in quotes, or to what may not stand in it. */
  private skipString(): void {
    for (this.at += 1; this.at < this.text.length; ) {
      const character = this.text[this.at] as string;
      if (character === '"' || character < ' ') return;
      if (character !== '\\') this.at += 1;
      else {
        const before = this.at;
        this.skip(ESCAPE);
        if (this.at === before) return;
      }
    }
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    this.at += pattern.exec(this.text)?.[0].length ?? 0;
  }
}

/** The first error of `text` as JSON (RFC 8259); undefined when it has none. Linear in its length. */
export function findJsonError(text: string): JsonError | undefined {
  const found = new Scanner(text).scan();
  if (found === undefined) return undefined;
  const before = text.slice(0, found.at);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return {
    line,
    column: found.at - lineStart + 1,
    expected: found.expected,
    got: describe(text, found.at),
  };
}

/** The same in words: "expected “,” or “}” at column 17, got a letter or digit". */
export function sayJsonError(text: string, otherwise: string): string {
  const found = findJsonError(text);
  if (found === undefined) return otherwise;
  const line = found.line === 1 ? '' : `line ${found.line}, `;
  return `expected ${found.expected} at ${line}column ${found.column}, got ${found.got}`;
}
