import { MatchCounter, type PrecisionRecall, relaxedNames } from '../../src/evaluate/match-counter.js';
import type { AspectMention } from '../../src/extract/extraction.js';
import type { HuLiuSentence } from './hu-liu.js';

/** Finds the mentions of a text. */
export type Extract = (text: string) => readonly AspectMention[];

/** Precision, recall and F1 in percent, with the counts. */
export const percent = ({ precision, recall, f1, predicted, expected }: PrecisionRecall): string =>
  `${[precision, recall, f1].map((share) => (100 * share).toFixed(1)).join(' / ')}  (${predicted} predicted, ${expected} expected)`;

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** A name in lower case without punctuation, every word in the singular. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ');

const signOf = (mentions: readonly AspectMention[]): number =>
  Math.sign(
    mentions.reduce(
      (sum, { polarity }) => sum + (polarity === 'positive' ? 1 : polarity === 'negative' ? -1 : 0),
      0,
    ),
  );

/** The measures of Hu and Liu (KDD 2004) over several products, as the protocol of the benchmark has them. */
export class HuLiuScores {
  readonly mention = new MatchCounter();
  readonly opinionated = new MatchCounter();
  readonly sentence = new MatchCounter();
  readonly trivial = new MatchCounter();
  readonly types: PrecisionRecall[] = [];
  readonly wrong = new Map<string, number>();
  readonly missed = new Map<string, number>();
  orientations = 0;
  right = 0;

  /** Adds the sentences of one product, read by `extract`. */
  addProduct(sentences: readonly HuLiuSentence[], extract: Extract): void {
    const gold = new Set<string>();
    const found = new Set<string>();
    for (const sentence of sentences) this.#addSentence(sentence, extract(sentence.text), gold, found);
    this.types.push(relaxedNames(gold, found));
  }

  #addSentence(
    { text, features }: HuLiuSentence,
    mentions: readonly AspectMention[],
    gold: Set<string>,
    found: Set<string>,
  ): void {
    const plain = ` ${plainName(text)} `;
    const names = features.map(({ name }) => plainName(name));
    const expected = [...new Set(names.filter((name) => plain.includes(` ${name} `)))];
    const polar = mentions.filter(({ polarity }) => polarity !== 'neutral');
    const explicit = (list: readonly AspectMention[]): string[] => [
      ...new Set(list.filter(({ implicit }) => !implicit).map((mention) => plainName(mention.text))),
    ];
    this.mention.addKeys(expected, explicit(mentions));
    this.opinionated.addKeys(expected, explicit(polar));
    for (const name of names) gold.add(name);
    for (const name of explicit(polar)) {
      found.add(name);
      if (!expected.includes(name)) this.wrong.set(name, (this.wrong.get(name) ?? 0) + 1);
    }
    for (const name of expected) {
      if (!explicit(polar).includes(name)) this.missed.set(name, (this.missed.get(name) ?? 0) + 1);
    }
    const is = features.length > 0 ? 1 : 0;
    const says = polar.length > 0 ? 1 : 0;
    this.sentence.addCounts(is * says, says, is * says, is);
    this.trivial.addCounts(is, 1, is, is);
    const sign = Math.sign(features.reduce((sum, { orientation }) => sum + orientation, 0));
    if (is * says === 0 || sign === 0) return;
    this.orientations += 1;
    if (sign === signOf(polar)) this.right += 1;
  }

  print(): void {
    const mean = (key: 'precision' | 'recall' | 'f1'): string =>
      ((100 * this.types.reduce((sum, type) => sum + type[key], 0)) / this.types.length).toFixed(1);
    console.log(`Hu and Liu  mention        ${percent(this.mention.result())}`);
    console.log(`            opinionated    ${percent(this.opinionated.result())}`);
    console.log(`            types relaxed  ${mean('precision')} / ${mean('recall')} / ${mean('f1')}`);
    console.log(`            sentence       ${percent(this.sentence.result())}`);
    console.log(`            trivial        ${percent(this.trivial.result())}`);
    console.log(
      `            orientation    ${((100 * this.right) / this.orientations).toFixed(1)} of ${this.orientations}`,
    );
    if (!process.argv.includes('--errors')) return;
    const top = (map: ReadonlyMap<string, number>): string =>
      [...map]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, 60)
        .map(([name, times]) => `${name} ${times}`)
        .join(', ');
    console.log(`  wrong:  ${top(this.wrong)}\n  missed: ${top(this.missed)}`);
  }
}
