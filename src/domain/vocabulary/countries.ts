/** What people call countries beside their names in English and Chinese; "us" alone is no country but a pronoun. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'the us': 'US',
  usa: 'US',
  america: 'US',
  uk: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  holland: 'NL',
  'south korea': 'KR',
  'czech republic': 'CZ',
  turkey: 'TR',
  'hong kong': 'HK',
  macau: 'MO',
  国内: 'CN',
  大陆: 'CN',
  香港: 'HK',
  澳门: 'MO',
  台湾: 'TW',
};
/** Codes of the list that are no countries: unions, outlying oceans, pseudo-regions for tests. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** Whether a code has been replaced by another: DD by DE. */
function isFormer(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;
}

/** ISO 3166 codes by name in lower case, in English and Chinese, as the Unicode CLDR has them. */
function readNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>(Object.entries(OTHER_NAMES));
  for (const language of ['en', 'zh-Hans']) {
    const known = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
      const name = NO_COUNTRY.has(code) || isFormer(code) ? undefined : known.of(code)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, code);
    }
  }
  return names;
}

const NAMES = readNames();
const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** The longest names first: 几内亚比绍 is not 几内亚. */
const SORTED = [...NAMES.keys()].sort((a, b) => b.length - a.length);
const NAMED = new RegExp(
  [
    String.raw`(?<![\w-])(?:${SORTED.filter((name) => /^[a-z]/.test(name))
      .map(escaped)
      .join('|')})(?![\w-])`,
    ...SORTED.filter((name) => !/^[a-z]/.test(name)).map(escaped),
  ].join('|'),
  'u',
);

/** The country that `text` (lower case, simplified characters) names first, with its words; undefined where it names none. */
export function countryIn(text: string): { readonly code: string; readonly words: string } | undefined {
  const [words] = NAMED.exec(text) ?? [];
  const code = words === undefined ? undefined : NAMES.get(words);
  return words === undefined || code === undefined ? undefined : { code, words };
}
