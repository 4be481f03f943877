// Quantities of English and Chinese texts against written cases: value and unit, comparator, span, name.
// `--errors` prints each case that is not right, `--file NAME` measures one file of test/fixtures/quantities, `--json`.
import { readdirSync } from 'node:fs';
import { MatchCounter } from '../src/evaluate/match-counter.js';
import { extractQuantities } from '../src/extract/quantities/extract-quantities.js';
import { matchQuantities, type QuantityCase, readQuantityCases } from '../test/support/quantity-cases.js';

const PROTOCOL = `Micro averages over all quantities of all texts, in %. A found quantity stands for an expected one when they overlap and
value, upper end, unit as said and canonical value (within 0.1 %) agree; missed and superfluous ones count as wrong.
  value+unit: P / R / F1 of that; comparator, span: F1 when that has to be right as well
  name, about: share of the expected quantities with a name (a subject) that were found with that very one
  texts: share of the texts whose quantities are all right in value, unit and comparator`;

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const percent = (share: number): string => (100 * share).toFixed(2);

interface Share {
  right: number;
  all: number;
}

const showErrors = process.argv.includes('--errors');

function printErrors(one: QuantityCase, { matches, extra }: ReturnType<typeof matchQuantities>): void {
  const wrong = matches.filter(
    ({ amount, comparator, span, name, about }) =>
      !amount || !comparator || !span || name === false || about === false,
  );
  if (wrong.length === 0 && extra.length === 0) return;
  console.log(`${one.id}  [${one.category ?? ''}] ${one.text}`);
  for (const { wanted, found, amount, comparator, span, name, about } of wrong) {
    const shown = `${wanted.comparator} ${wanted.value}${wanted.valueMax === undefined ? '' : `..${wanted.valueMax}`} ${wanted.unit}`;
    const faults = [
      amount ? '' : 'MISSED',
      !amount || comparator ? '' : `comparator ${found?.comparator}`,
      !amount || span ? '' : `span [${found?.text}]`,
      name === false && amount ? `name ${wanted.name} got ${found?.name}` : '',
      about === false && amount ? `about ${wanted.about} got ${found?.about}` : '',
    ].filter((fault) => fault !== '');
    console.log(`   [${wanted.text}] ${shown}: ${faults.join('; ')}`);
  }
  for (const { text, comparator, value, valueMax, unit } of extra)
    console.log(
      `   EXTRA [${text}] ${comparator} ${value}${valueMax === undefined ? '' : `..${valueMax}`} ${unit}`,
    );
}

function measure(file: string): Record<string, string | number> {
  const cases = readQuantityCases(file);
  const [amount, comparator, span] = [new MatchCounter(), new MatchCounter(), new MatchCounter()];
  const [name, about]: [Share, Share] = [
    { right: 0, all: 0 },
    { right: 0, all: 0 },
  ];
  let texts = 0;
  for (const one of cases) {
    const found = extractQuantities(one.text, one.language, { category: one.category });
    const result = matchQuantities(one, found);
    const { matches } = result;
    const add = (counter: MatchCounter, right: number): void =>
      counter.addCounts(right, found.length, right, matches.length);
    add(amount, matches.filter((match) => match.amount).length);
    add(comparator, matches.filter((match) => match.comparator).length);
    add(span, matches.filter((match) => match.span).length);
    for (const match of matches) {
      for (const [share, right] of [
        [name, match.name],
        [about, match.about],
      ] as const) {
        if (right === undefined) continue;
        share.all += 1;
        if (right) share.right += 1;
      }
    }
    if (result.extra.length === 0 && matches.every((match) => match.comparator)) texts += 1;
    if (showErrors) printErrors(one, result);
  }
  const { precision, recall, f1, expected } = amount.result();
  return {
    file,
    texts: cases.length,
    quantities: expected,
    'value+unit': `${percent(precision)} / ${percent(recall)} / ${percent(f1)}`,
    comparator: percent(comparator.result().f1),
    span: percent(span.result().f1),
    name: `${percent(name.right / Math.max(1, name.all))} of ${name.all}`,
    about: `${percent(about.right / Math.max(1, about.all))} of ${about.all}`,
    'texts right': percent(texts / Math.max(1, cases.length)),
  };
}

const one = option('file');
const files =
  one === undefined
    ? readdirSync(new URL('../test/fixtures/quantities', import.meta.url))
        .filter((file) => file.endsWith('.jsonl'))
        .sort()
    : [one];
const rows = files.map(measure);
if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
else {
  console.log(PROTOCOL);
  for (const row of rows) {
    console.log(
      Object.entries(row)
        .map(([key, value]) => `${key} ${value}`)
        .join('   '),
    );
  }
}
