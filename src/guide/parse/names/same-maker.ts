import type { RequestText } from '../text/request-text.js';

/** `a bigger one from the same people`. */
const SAME_MAKER =
  /\b(?:from|by|of) the same (?:people|company|maker|brand|make|manufacturer|firm)\b|\bsame (?:brand|make|maker) (?:again|please|as)|(?:还是|要|买)(?:同|这个|同一个?)(?:品牌|牌子)/u;
/** `the same maker as my`: whose it is follows. */
const AS_MY = /^ ?as (?:my|our|his|her|their|the|mine,? (?:an?|the)) /u;

interface Named {
  readonly start: number;
  readonly brand?: string;
  readonly role: string;
}

/** The name whose maker is meant by `the same maker`: the one after `as my`, else the first with a maker; never a rejected one. */
export function sameMaker<T extends Named>({ matched }: RequestText, names: readonly T[]): T | undefined {
  const said = SAME_MAKER.exec(matched);
  if (said === null) return undefined;
  const known = names.filter(({ brand, role }) => brand !== undefined && brand !== '' && role !== 'rejected');
  const end = said[0].endsWith(' as') ? said.index + said[0].length - 3 : said.index + said[0].length;
  return AS_MY.test(matched.slice(end, end + 24))
    ? known.find(({ start }) => start >= end && start <= end + 32)
    : known[0];
}
