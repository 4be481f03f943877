import type { Claim } from '../answer-types.js';
import type { Asking } from '../asking.js';
import { COMPARED } from './find-comparison.js';
import { offerClaim } from './find-offer.js';

/** Whether it is asked if what is spoken of is cheap: "is the 256 GB one expensive?", 贵不贵. */
const CHEAP =
  /^(?:is|are)\b.*\b(?:cheap|expensive|pricey|affordable)\b|(?:便宜|贵|划算)[吗么]|贵不贵|便宜不便宜/u;

/** What the one subject costs, where it is asked if that is much: owners may find it so, and who asks sees for themselves; none elsewhere. */
export async function priceBeside(asking: Asking): Promise<Claim[]> {
  const [subject, other] = asking.subjects;
  const { normal } = asking.question;
  if (subject === undefined || other !== undefined || COMPARED.test(normal) || !CHEAP.test(normal)) return [];
  const claim = await offerClaim(asking, { ...subject, variants: [subject.product] }, 'price');
  return claim === undefined ? [] : [claim];
}
