/** Where a text says that something is to be like what was shown. */
export interface Likeness {
  readonly start: number;
  readonly end: number;
}

/** What does not name something else that is meant: "similar to the Fern 3" is a request of its own. */
const ENDS =
  '(?=$|[,.;!?]| ?(?:but|with|and|in|for|from|under|below|that|which|at|only|just|around|please|by|a bit|made)\\b| {2})';
const IT = '(?:it|this|that|them|these|those)(?: one)?';
const GOODS =
  '(?:something|anything|ones?|others?|more|much|just|exactly|options|products|things|phones?|laptops?|tablets?|cameras?|headphones?|earbuds)';
const ENGLISH = new RegExp(
  `\\b(?:(?:something|anything|any|some|ones?|others?|others that are|more) )?(?:(?:similar|comparable)(?: (?:ones?|products?|options?|models?|things?))?|alternatives?)(?: to(?: ${IT}\\b|(?= {3,})))?${ENDS}|(?<=^ ?|\\b${GOODS} )like(?: ${IT}\\b|(?= {3,}))${ENDS}|\\balong (?:these|those|the same|similar) lines\\b`,
  'u',
);
const CHINESE =
  /(?:(?:和|跟|与|像)(?:它|这[个款台部]?|那[个款台部]?| {3,}))(?:类似|相似|相近|差不多|近似|一样|这样|那样)的?|(?<=[的个点些])(?:同类|替代品?|平替)(?:产品|款式?|商品)?(?=$|[吗么？?，,。])|(?<=^|[有没找来个点些款更，, ])(?:类似|相似|相近|差不多|近似|同类)的?(?:产品|款式?|商品|型号)?(?![价样])(?=$|[吗么？?，,。的但不]|有)/u;
/** What asks how like two things are seeks none: "is it similar to the second?", 它和第二款一样吗. */
const COMPARES =
  /^(?:and |so )?(?:is|are|was|were|do|does|how) (?:it|they|this|that|similar)\b|(?:一样|差不多|类似|相似)吗|区别/u;

/**
 * Where `rest`, words of a turn with blanks in the place of products that they mean, looks for goods like what was shown: "anything similar but
 * from another brand?", "something like [the second one]", 有没有类似的; undefined where it does not. Never throws.
 */
export function readLikeness(rest: string): Likeness | undefined {
  const lower = rest.slice(0, 500).toLowerCase();
  const plain = lower.length === Math.min(rest.length, 500) ? lower : rest.slice(0, 500);
  const match = COMPARES.test(plain.trim()) ? null : (ENGLISH.exec(plain) ?? CHINESE.exec(plain));
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
