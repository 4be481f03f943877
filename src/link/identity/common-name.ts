/** Signs between words that a name does not end in. */
const SIGNS = new Set(['-', '–', '—', ',', ';', ':', '/', '|', '(', '（', '【', '[']);

/**
 * The words that all of `names` begin with, case aside, as the first writes them; the whole first name where they share
 * no first word; '' for none.
 */
export function commonName(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const words = first.split(/\s+/u);
  const rest = others.map((name) => name.toLowerCase().split(/\s+/u));
  let shared = 0;
  while (shared < words.length && rest.every((own) => own[shared] === words[shared]?.toLowerCase()))
    shared += 1;
  while (shared > 0 && SIGNS.has(words[shared - 1] as string)) shared -= 1;
  return shared === 0 ? first : words.slice(0, shared).join(' ');
}
