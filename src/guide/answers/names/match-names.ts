import { editDistance } from '../../../lib/edit-distance.js';
import type { NameToken } from './name-tokens.js';
import type { KnownName, ProductNames } from './product-names.js';

/** A name of the catalogue that begins at a token of a question. */
export interface NameMatch {
  readonly name: KnownName;
  /** Tokens of the question that it covers. */
  readonly length: number;
  readonly isFuzzy: boolean;
}

function allowance(token: string): number {
  if (!/^[a-z]+$/.test(token) || token.length < 4) return 0;
  return token.length < 8 ? 1 : 2;
}

function sameToken(known: string, written: string): 'exact' | 'fuzzy' | undefined {
  if (known === written) return 'exact';
  if (/\p{Script=Han}/u.test(known)) return written.startsWith(known) ? 'exact' : undefined;
  const most = allowance(known);
  return most > 0 && known[0] === written[0] && editDistance(known, written, most) <= most
    ? 'fuzzy'
    : undefined;
}

function firstTokens(names: ProductNames, written: string): string[] {
  if (names.byToken.has(written)) return [written];
  const near = names.tokensByStart.get(written[0] ?? '') ?? [];
  return near.filter((token) => sameToken(token, written) !== undefined);
}

/** The name that begins at token `at`. A maker and a longer name after it come before a shorter name of both: "Kestwing Tarsus 2", not "Kestwing Tarsus". */
export function nameAt(names: ProductNames, tokens: readonly NameToken[], at: number): NameMatch | undefined {
  const match = longestName(names, tokens, at);
  if (match?.name.kind !== 'product') return match;
  const brand = (names.byToken.get(match.name.tokens[0] as string) ?? []).find(
    ({ kind, tokens: own }) => kind === 'brand' && own.length === 1,
  );
  const following = brand === undefined ? undefined : longestName(names, tokens, at + 1);
  return brand !== undefined && following !== undefined && 1 + following.length > match.length
    ? { name: brand, length: 1, isFuzzy: match.isFuzzy }
    : match;
}

const RANK = { model: 3, product: 2, line: 1, brand: 0 } as const;

/** The longest name that begins at token `at`; whole names alone. */
export function longestName(
  names: ProductNames,
  tokens: readonly NameToken[],
  at: number,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  const begin = tokens[at];
  for (const first of begin === undefined ? [] : firstTokens(names, begin.text)) {
    for (const name of names.byToken.get(first) ?? []) {
      let length = 0;
      let isFuzzy = false;
      for (const token of name.tokens) {
        const written = tokens[at + length];
        const same = written === undefined ? undefined : sameToken(token, written.text);
        if (same === undefined) break;
        if (same === 'fuzzy') isFuzzy = true;
        length += 1;
      }
      if (length < name.tokens.length) continue;
      const better =
        best === undefined ||
        length > best.length ||
        (length === best.length &&
          (Number(best.isFuzzy) - Number(isFuzzy) || RANK[name.kind] - RANK[best.name.kind]) > 0);
      if (better) best = { name, length, isFuzzy };
    }
  }
  return best;
}

/** The model that is meant where its last word is said first: "the solar Moraine", "the pro Candela 5". */
export function turnedAround(
  names: ProductNames,
  { name, isFuzzy }: NameMatch,
  before: NameToken | undefined,
): KnownName | undefined {
  if (before === undefined || isFuzzy || name.kind === 'product' || name.kind === 'brand') return undefined;
  return (names.byToken.get(name.tokens[0] as string) ?? []).find(
    ({ kind, tokens }) =>
      kind === 'model' &&
      tokens.length === name.tokens.length + 1 &&
      tokens.at(-1) === before.text &&
      name.tokens.every((token, place) => tokens[place] === token),
  );
}

/** What is made for a model and named with it: "the Sund 4 shell", "Grip Case for the Candela 5 Pro". */
export function madeFor(
  names: ProductNames,
  { name }: NameMatch,
  beside: readonly (NameToken | undefined)[],
): KnownName | undefined {
  if (name.kind !== 'model') return undefined;
  const model = ` ${name.tokens.join(' ')} `;
  for (const token of beside) {
    if (token === undefined || name.tokens.includes(token.text)) continue;
    // The maker before a model names the model: all that is made for it has the same maker.
    if (
      (names.byToken.get(token.text) ?? []).some(
        ({ kind, tokens }) => kind === 'brand' && tokens.length === 1,
      )
    )
      continue;
    const found = (names.byWord.get(token.text) ?? []).find(
      ({ tokens, products }) =>
        ` ${tokens.join(' ')} `.includes(model) && !products.some((index) => name.products.includes(index)),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
