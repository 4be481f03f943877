import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ROW_LIMIT, type RowOrProblem } from '../row.js';
import { UnreadableFileError } from '../unreadable-file-error.js';
import { AmpersandGuard } from './ampersand-guard.js';
import { XmlRow } from './xml-row.js';

/** Elements that are records, without their prefix. */
const RECORDS = new Set(['item', 'entry', 'product', 'offer', 'listing', 'record', 'row', 'review']);
const MOST_FIELDS = 2_000;
const DEEPEST = 64;

type Value = string | Fields | Value[];
interface Fields {
  [name: string]: Value;
}

interface OpenElement {
  readonly name: string;
  readonly fields: Fields;
  text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function addTo(fields: Fields, name: string, value: Value): void {
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  // A name such as __proto__ is one like others.
  const put = (entry: Value): void =>
    void Object.defineProperty(fields, name, {
      value: entry,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (known === undefined) put(value);
  else if (Array.isArray(known)) known.push(value);
  else put([known, value]);
}

/** The words of the parser's message behind its place, which quote nothing but marks and names of elements. */
function reasonOf({ message }: Error): string {
  return message.replace(/^(?:[^:\n]{0,200}:)?\d+:\d+: /, '').slice(0, 200);
}

/** Takes the events of the parser and makes rows of its records. */
class RecordBuilder {
  rows: RowOrProblem[] = [];
  private readonly parser = new SaxesParser();
  private readonly open: OpenElement[] = [];
  private line = 0;
  private fieldCount = 0;
  private problem: string | undefined;
  private startedAt = 0;
  private readonly guard = new AmpersandGuard();

  constructor(private readonly file: string) {
    const { parser } = this;
    parser.on('error', (error) => this.fail(error));
    parser.on('doctype', () => {
      throw new UnreadableFileError(
        file,
        `expected XML without a document type, got one at line ${parser.line}: take the DOCTYPE out, entities are not read`,
      );
    });
    parser.on('opentag', (tag) => this.begin(tag));
    parser.on('closetag', () => this.end());
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
  }

  write(text: string): void {
    this.parser.write(this.guard.push(text));
    if (this.parser.position - this.startedAt > ROW_LIMIT)
      throw new UnreadableFileError(
        this.file,
        `expected at most ${ROW_LIMIT} characters a record and between two of them, got more from line ${this.line || this.parser.line} on`,
      );
  }

  close(): void {
    this.parser.write(this.guard.end());
    this.parser.close();
  }

  private fail(error: Error): void {
    const { line, column } = this.parser;
    const reason = reasonOf(error);
    const isCut =
      reason.startsWith('unclosed tag') || reason.includes('document must contain a root element');
    // Behind a tag that closes nothing it is not known what is inside of what.
    const isFatal = isCut || reason.includes('close tag') || reason.includes('closing tag');
    if (this.open.length > 0 && !isFatal) {
      this.problem ??= `expected well-formed XML at line ${line}, column ${column}, got: ${reason}`;
      return;
    }
    throw new UnreadableFileError(
      this.file,
      isCut
        ? `the XML ends at line ${line}, column ${column} before its last element is closed: is the file complete?`
        : `expected well-formed XML at line ${line}, column ${column}, got: ${reason}`,
    );
  }

  private begin({ name, attributes }: SaxesTagPlain): void {
    const local = localName(name);
    if (this.open.length === 0) {
      if (!RECORDS.has(local.toLowerCase())) return;
      this.line = this.parser.line;
      this.startedAt = this.parser.position;
      this.fieldCount = 0;
      this.problem = undefined;
    }
    this.fieldCount += 1;
    const fields: Fields = {};
    for (const [key, value] of Object.entries(attributes))
      if (!key.startsWith('xmlns') && this.fieldCount <= MOST_FIELDS) {
        this.fieldCount += 1;
        addTo(fields, localName(key), value);
      }
    this.open.push({ name: local, fields, text: '' });
    if (this.open.length > DEEPEST) this.problem ??= `expected elements at most ${DEEPEST} deep`;
    if (this.fieldCount > MOST_FIELDS) this.problem ??= `expected at most ${MOST_FIELDS} elements a record`;
  }

  private addText(text: string): void {
    const last = this.open.at(-1);
    if (last !== undefined) last.text += text;
  }

  private end(): void {
    const closed = this.open.pop();
    if (closed === undefined) return;
    const parent = this.open.at(-1);
    if (parent === undefined) return this.finish(closed.fields);
    if (this.problem !== undefined) return;
    const text = closed.text.trim();
    let isEmpty = true;
    for (const _name in closed.fields) isEmpty = false;
    // The link of an Atom feed is an attribute.
    const href = closed.name === 'link' ? closed.fields.href : undefined;
    if (isEmpty || text !== '')
      addTo(parent.fields, closed.name, isEmpty ? text : { ...closed.fields, '#text': text });
    else addTo(parent.fields, closed.name, href ?? closed.fields);
  }

  private finish(fields: Fields): void {
    const { line, problem } = this;
    this.startedAt = this.parser.position;
    if (problem === undefined) this.rows.push({ row: new XmlRow(line, fields) });
    else this.rows.push({ problem: { line, code: 'BAD_XML', reason: problem } });
  }
}

/**
 * Yields the records of an XML document (a product feed in RSS or Atom, or any list of elements such as `product`,
 * `offer` or `row`) in groups: elements without their prefix become columns, repeated ones lists, what is inside them
 * and their attributes dotted paths. A record that is not well-formed is a problem of its own. Throws
 * UnreadableFileError for a document type, for a document that is cut off, ill-formed outside of its records or in its nesting, and for
 * more than {@link ROW_LIMIT} characters in one.
 */
export async function* readXml(
  texts: AsyncIterable<string>,
  file: string,
): AsyncGenerator<readonly RowOrProblem[]> {
  const builder = new RecordBuilder(file);
  for await (const text of texts) {
    builder.write(text);
    if (builder.rows.length === 0) continue;
    yield builder.rows;
    builder.rows = [];
  }
  builder.close();
  if (builder.rows.length > 0) yield builder.rows;
}
