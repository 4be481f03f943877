/**
 * Builds the plain files of the sample shop from what people wrote by hand:
 *   catalogue/*.jsonl            -> products.jsonl  (validated and concatenated, by category and then as written)
 *   annotated/CAT.LANGUAGE.txt   -> reviews.jsonl   (import records) and gold.jsonl (the output format of `guidegraph extract`)
 *
 *   node seed/build.mjs           writes the three files
 *   node seed/build.mjs --check   writes nothing, fails when a file is not what would be written
 *
 * Marks inside a review (they may nest, save that a mark never crosses another):
 *   [aspect]{+|feature}           explicit aspect; polarity + - 0; a third field `o1` points at an opinion of the review
 *   <words>{+|feature|implicit}   a feature that no words name
 *   <words>{o1}                   the opinion that an aspect points at (the nearest one, where a review uses a number twice)
 *   [[clause]]{cmp|preference=better|subject=..|object=..|feature=..|predicate=..}   values are words of the clause, "-" none
 * Offsets are UTF-16 code units of the text without marks. Same input, same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEED = dirname(fileURLToPath(import.meta.url));
const POLARITY = { '+': 'positive', '-': 'negative', 0: 'neutral' };
const PREFERENCES = ['better', 'worse', 'equal', 'different'];
const AVAILABILITY = ['in_stock', 'out_of_stock', 'preorder', 'discontinued'];
const REQUIRED = ['source', 'externalId', 'name', 'nameZh', 'brand', 'line', 'model', 'category', 'releasedOn', 'currency'];
const errors = [];
const fail = (where, reason) => void errors.push(`${where}: ${reason}`);
const filesOf = (folder, ending) =>
  readdirSync(join(SEED, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, lines: readFileSync(join(SEED, folder, name), 'utf8').split('\n') }));

/** GTIN-13: digits weighted 1, 3, 1, 3 … from the left add up to a multiple of ten. */
function hasRightCheckDigit(gtin) {
  return /^2\d{12}$/.test(gtin) && [...gtin].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10 === 0;
}

function checkProduct(product, where) {
  for (const field of REQUIRED) {
    if (typeof product[field] !== 'string' || product[field] === '') fail(where, `expected text in "${field}", got ${JSON.stringify(product[field])}`);
  }
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(product.externalId)) fail(where, `externalId ${product.externalId} is not short kebab-case`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(product.releasedOn)) fail(where, `expected a date in releasedOn, got ${product.releasedOn}`);
  if (!(typeof product.price === 'number' && product.price > 0)) fail(where, `expected a positive price, got ${product.price}`);
  if (!AVAILABILITY.includes(product.availability)) fail(where, `unknown availability ${product.availability}`);
  if (product.gtin !== undefined && !hasRightCheckDigit(product.gtin)) fail(where, `gtin ${product.gtin} has a wrong check digit or prefix`);
  const specifications = Object.values(product.specifications ?? { none: '' });
  if (specifications.some((text) => typeof text !== 'string' || text === '')) fail(where, 'expected specifications of name: text');
  if (!product.description?.en || !product.description?.zh) fail(where, 'expected a description in en and zh');
}

function readProducts() {
  const products = new Map();
  for (const { name, lines } of filesOf('catalogue', '.jsonl')) {
    lines.forEach((line, i) => {
      if (line.trim() === '') return;
      const where = `catalogue/${name}:${i + 1}`;
      try {
        const product = JSON.parse(line);
        checkProduct(product, where);
        if (products.has(product.externalId)) fail(where, `externalId ${product.externalId} is already used in ${products.get(product.externalId).where}`);
        products.set(product.externalId, { where, product });
      } catch (error) {
        fail(where, `is not JSON (${error.message})`);
      }
    });
  }
  for (const { where, product } of products.values()) {
    for (const id of [product.successorOf ?? [], product.accessoryOf ?? [], product.compatibleWith ?? []].flat()) {
      if (!products.has(id)) fail(where, `refers to ${id}, which no catalogue file has`);
    }
  }
  return products;
}

/** Takes the marks out of `raw`; each comes back with its place and its span in the text that remains, inner marks first. */
function unmark(raw, file, firstLine) {
  let text = '';
  const open = [];
  const marks = [];
  const here = (end) => `${file}:${firstLine + text.slice(0, end).split('\n').length - 1}`;
  for (let i = 0; i < raw.length; i += 1) {
    const two = raw.slice(i, i + 2);
    const opener = two === '[[' ? '[[' : /[[<]/.test(raw[i]) ? raw[i] : '';
    const top = open.at(-1);
    const closer = { '[[': ']]', '[': ']', '<': '>' }[top?.kind];
    if (opener) {
      open.push({ kind: opener, start: text.length });
      i += opener.length - 1;
    } else if (closer !== undefined && raw.startsWith(`${closer}{`, i)) {
      const close = raw.indexOf('}', i);
      if (close < 0) return fail(here(), `mark after "${text.slice(-20)}" is not closed by }`);
      const mark = { kind: open.pop().kind, start: top.start, end: text.length, fields: raw.slice(i + closer.length + 1, close).split('|') };
      mark.text = text.slice(mark.start, mark.end);
      mark.where = here(mark.start);
      if (mark.text.trim() === '' || mark.text !== mark.text.trim()) fail(mark.where, `span "${mark.text}" is empty or has blanks at an end`);
      marks.push(mark);
      i = close;
    } else if (/[\]>{}]/.test(raw[i])) {
      return fail(here(), `"${raw[i]}" after "${text.slice(-20)}" belongs to no mark`);
    } else {
      text += raw[i];
    }
  }
  if (open.length > 0) return fail(here(open[0].start), `${open[0].kind} before "${text.slice(open[0].start, open[0].start + 20)}" is not closed`);
  return { text, marks };
}

const spanOf = (mark) => ({ start: mark.start, end: mark.end, text: mark.text });

function readComparison({ where, ...mark }) {
  const given = Object.fromEntries(mark.fields.slice(1).map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]));
  const part = (name) => {
    if (given[name] === undefined) fail(where, `comparison "${mark.text}" has no ${name}`);
    if (given[name] === undefined || given[name] === '-') return null;
    const at = mark.text.indexOf(given[name]);
    if (at < 0 || given[name] === '') fail(where, `${name} "${given[name]}" is not in "${mark.text}"`);
    return { start: mark.start + at, end: mark.start + at + given[name].length, text: given[name] };
  };
  if (!PREFERENCES.includes(given.preference)) fail(where, `unknown preference ${given.preference}`);
  const comparison = { preference: given.preference, subject: part('subject'), object: part('object'), feature: part('feature'), predicate: part('predicate') };
  if (comparison.predicate === null) fail(where, `comparison "${mark.text}" needs a predicate`);
  return comparison;
}

function readMention({ where, ...mark }, opinions) {
  const [polarity, feature, extra, more] = mark.fields;
  const implicit = mark.kind === '<';
  if (POLARITY[polarity] === undefined) fail(where, `expected a polarity + - 0 for "${mark.text}", got "${polarity}"`);
  if (!/^[a-z0-9][a-z0-9 -]*$/.test(feature ?? '')) fail(where, `expected a feature in lower case for "${mark.text}", got "${feature}"`);
  if (implicit !== (extra === 'implicit') || (implicit ? more !== undefined : more !== undefined || (extra !== undefined && !/^o\d+$/.test(extra)))) {
    fail(where, `"${mark.text}" has wrong fields ${mark.fields.join('|')}`);
  }
  const distance = (other) => Math.max(other.start - mark.end, mark.start - other.end);
  const opinion = implicit ? undefined : opinions.filter(({ fields }) => fields[0] === extra).sort((a, b) => distance(a) - distance(b))[0];
  if (!implicit && extra !== undefined && opinion === undefined) fail(where, `"${mark.text}" points at ${extra}, which is not marked`);
  return { ...spanOf(mark), feature, implicit, polarity: POLARITY[polarity], opinion: opinion ? spanOf(opinion) : null };
}

function readReview(head, body, language, products, file, line) {
  const where = `${file}:${line}`;
  const [id, ...pairs] = head.slice(1).split('|').map((part) => part.trim());
  const { product, user, rating, at, title } = Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
  if (!products.has(product)) fail(where, `unknown product ${product}`);
  if (!/^(mei|tom|sara|u(0[4-9]|[1-9]\d|1[0-4]\d|150))$/.test(user)) fail(where, `unknown user ${user}`);
  if (!/^[1-5]$/.test(rating)) fail(where, `expected a rating of 1 to 5, got ${rating}`);
  if (Number.isNaN(Date.parse(at)) || !/^202[456]-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at)) fail(where, `expected a time, got ${at}`);
  if (body.length === 0) fail(where, `review ${id} has no text`);
  const { text, marks } = unmark(body.join('\n'), file, line + 1) ?? { text: '', marks: [] };
  const opinions = marks.filter((mark) => /^o\d+$/.test(mark.fields[0]));
  const byPlace = (a, b) => a.start - b.start || a.end - b.end;
  const isAspect = (mark) => mark.kind !== '[[' && !opinions.includes(mark);
  const mentions = marks.filter(isAspect).map((mark) => readMention(mark, opinions)).sort(byPlace);
  const comparisons = marks.filter((mark) => mark.kind === '[[').sort(byPlace).map(readComparison);
  const review = { source: 'sample', externalId: id, product, user, rating: Number(rating), ...(title ? { title } : {}), text, language, at };
  return { id, review, gold: { id, language, text, mentions, comparisons } };
}

function readReviews(products) {
  const reviews = new Map();
  for (const { name, lines } of filesOf('annotated', '.txt')) {
    const language = name.split('.').at(-2);
    if (language !== 'en' && language !== 'zh') fail(`annotated/${name}:1`, 'expected a name like CAT.en.txt or CAT.zh.txt');
    for (let i = 0; i < lines.length; i += 1) {
      if (lines[i].trim() === '') continue;
      const file = `annotated/${name}`;
      const where = `${file}:${i + 1}`;
      if (!lines[i].startsWith('# ')) fail(where, `expected a header "# id | …", got "${lines[i].slice(0, 40)}"`);
      let end = i + 1;
      while (end < lines.length && lines[end].trim() !== '') end += 1;
      const read = readReview(lines[i], lines.slice(i + 1, end), language, products, file, i + 1);
      if (reviews.has(read.id)) fail(where, `review id ${read.id} is used twice`);
      reviews.set(read.id, read);
      i = end;
    }
  }
  return [...reviews.values()];
}

const products = readProducts();
const reviews = readReviews(products);
if (errors.length > 0) {
  process.stderr.write(`${errors.join('\n')}\n${errors.length} errors, nothing written\n`);
  process.exit(1);
}
const jsonLines = (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const outputs = {
  'products.jsonl': jsonLines([...products.values()].map(({ product }) => product)),
  'reviews.jsonl': jsonLines(reviews.map(({ review }) => review)),
  'gold.jsonl': jsonLines(reviews.map(({ gold }) => gold)),
};
const read = (name) => { try { return readFileSync(join(SEED, name), 'utf8'); } catch { return ''; } };
const stale = Object.keys(outputs).filter((name) => read(name) !== outputs[name]);
if (process.argv.includes('--check')) {
  if (stale.length > 0) process.stderr.write(`not up to date: ${stale.join(', ')}; run node seed/build.mjs\n`);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const name of stale) writeFileSync(join(SEED, name), outputs[name]);
process.stdout.write(`${products.size} products, ${reviews.length} reviews, ${stale.length} files written\n`);
