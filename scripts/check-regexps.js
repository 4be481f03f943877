// Looks for regular expressions of src/ that take more than linear time on some input. Literals are read from the
// syntax trees; a `new RegExp(…)` is read where its argument is a literal text, and listed in BUILT otherwise, with
// why it is harmless. An analysis takes up to seconds: what was found is kept in checked-regexps.txt, by a hash of the
// expression, and only expressions that are not in it are looked at.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { check } from 'recheck';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const checkedFile = join(root, 'scripts', 'checked-regexps.txt');
const hashOf = (key) => createHash('sha256').update(key).digest('hex').slice(0, 16);

/** Files that build expressions at run time, and why these are linear. */
const BUILT = {
  'domain/vocabulary/countries.ts': 'alternatives of fixed words',
  'extract/relations/audience/chinese-audience.ts':
    'alternatives of fixed words, each at most once, anchored at the start',
  'extract/relations/audience/english-audience.ts':
    'alternatives of fixed words and bounded repetitions, anchored',
  'extract/relations/former-goods.ts': 'alternatives of fixed words and bounded repetitions',
  'extract/relations/product-relations.ts': 'alternatives of fixed words',
  'link/name/spelt-name.ts': 'alternatives of fixed words',
  'link/record/chinese-aliases.ts': 'alternatives of fixed words',
  'extract/relations/senses/english-senses.ts': 'alternatives of fixed words, and one word of any letters',
  'guide/answers/sentences/asked-slot-tables.ts': 'alternatives of fixed words and bounded repetitions',
  'guide/parse/amounts/changed-budget.ts': 'alternatives of fixed words and bounded repetitions',
  'guide/known-features/feature-signs.ts':
    'alternatives of fixed words and bounded repetitions, in 4,000 characters',
  'guide/wishes/asked-order.ts': 'alternatives of fixed words',
  'guide/dialogue/hear/read-choice.ts':
    'alternatives of fixed words and bounded repetitions, anchored, in 80 characters',
  'guide/parse/features/denied-opposites.ts': 'alternatives of fixed words and bounded repetitions',
  'guide/dialogue/hear/read-command.ts': 'alternatives of fixed words and words of at most 31 characters',
  'guide/dialogue/hear/moved-price.ts':
    'alternatives of fixed words and bounded repetitions, in 200 characters',
  'guide/dialogue/hear/taken-back.ts':
    'alternatives of fixed words and bounded repetitions, anchored, in clauses of 80 characters',
  'guide/dialogue/critiques/likeness.ts': 'alternatives of fixed words, in 500 characters',
  'guide/dialogue/hear/question-form.ts':
    'alternatives of fixed words, anchored or of one word, in 500 characters',
  'guide/dialogue/hear/read-references.ts':
    'alternatives of fixed words and bounded repetitions, in 500 characters',
  'guide/dialogue/hear/read-order.ts':
    'alternatives of fixed words and bounded repetitions, anchored, in 80 characters',
  'guide/parse/amounts/specification-strings.ts': 'alternatives of fixed words and bounded repetitions',
  'guide/parse/text/right-signs.ts': 'alternatives of fixed words',
  'ingest/mapping/compile-specifications.ts': 'one escaped word between two looks at a single character',
  'ingest/values/parse-rating.ts': 'bounded repetitions, anchored at the start',
};
/** Folders whose expressions may be polynomial, since what they read is short; never exponential. */
const SHORT = {
  'extract/relations/': 'a sentence or clause is cut at 240 characters before and behind the words looked at',
  'guide/parse/':
    'a request is cut at 2,000 characters, and most look at 36 characters before or behind a word',
};

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** The expressions of a file: `{source, flags, line}`, or `{line}` for one that is built at run time. */
function expressionsIn(path) {
  const text = readFileSync(path, 'utf8');
  const found = [];
  const lineOf = ({ start }) => text.slice(0, start).split('\n').length;
  const built = (node) => {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
    const [pattern, flags] = node.arguments;
    const isLiteral = pattern?.type === 'Literal' && typeof pattern.value === 'string';
    const line = lineOf(node);
    found.push(isLiteral ? { source: pattern.value, flags: flags?.value ?? '', line } : { line });
  };
  new Visitor({
    Literal(node) {
      if (node.regex) found.push({ source: node.regex.pattern, flags: node.regex.flags, line: lineOf(node) });
    },
    NewExpression: built,
    CallExpression: built,
  }).visit(parseSync(path, text).program);
  return found;
}

/** What was found of expressions before, by their hash: `safe`, `linear`, `3rd degree polynomial` … */
function readChecked() {
  try {
    const lines = readFileSync(checkedFile, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return new Map(lines.map((line) => [line.slice(0, 16), line.slice(17)]));
  } catch {
    return new Map();
  }
}

/** A busy machine needs longer; what is not decided then counts as a problem, and is looked at again next time. */
const TIMEOUT = 60_000;

const checked = readChecked();
/** What was found of the expressions that there are now, by hash. */
const results = new Map();
const problems = [];
const usedReasons = new Set();
let count = 0;
for (const path of filesIn(join(root, 'src'))) {
  const name = relative(join(root, 'src'), path);
  for (const { source, flags, line } of expressionsIn(path)) {
    count += 1;
    if (source === undefined) {
      usedReasons.add(name);
      if (BUILT[name] === undefined)
        problems.push(`${name}:${line}: built at run time: say in BUILT why it is linear`);
      continue;
    }
    const key = `/${source}/${flags}`;
    const hash = hashOf(key);
    if (!results.has(hash)) {
      let found = checked.get(hash);
      if (found === undefined) {
        const { status, complexity, error } = await check(source, flags, { timeout: TIMEOUT });
        found = status === 'safe' ? 'safe' : (complexity?.summary ?? `${status} ${error?.kind ?? ''}`);
      }
      results.set(hash, found);
    }
    const found = results.get(hash);
    const isShort = Object.keys(SHORT).some((folder) => name.startsWith(folder));
    if (found !== 'safe' && !(isShort && /polynomial/.test(found)))
      problems.push(`${name}:${line}: ${key} is ${found}`);
  }
}
for (const name of Object.keys(BUILT))
  if (!usedReasons.has(name)) problems.push(`${name}: builds no expression any more: take it out of BUILT`);
// What is not decided is looked at again next time.
const decided = [...results].filter(([, found]) => !found.startsWith('unknown'));
const text = decided
  .map(([hash, found]) => `${hash} ${found}\n`)
  .sort()
  .join('');
writeFileSync(checkedFile, text);
for (const problem of problems) console.error(problem);
console.log(`${count} regular expressions, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
