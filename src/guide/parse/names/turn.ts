import type { RequestText } from '../text/request-text.js';

/** What was before and what is sought now: 之前是TCL…这次想换索尼, `had a Philips… I have decided on another`. */
const TURN =
  /这次|这回|这一次|最后定|最终定|最后还是|今次|\b(?:this time|i have decided on|i'?ve decided on|i(?:'ve| have)? settled on|now i(?:'d| would)? (?:want|need|like))\b/gu;
const EARLIER =
  /[过了]|一直|本来|之前|原来|以前|喜欢|\b(?:had|have|was|used|bought|broke|died|always|owned|been|got)\b/u;

/** Where a request turns from what was to what is sought; 0 where it does not. */
export function turnOf({ matched }: RequestText): number {
  const at = [...matched.matchAll(TURN)].at(-1)?.index ?? 0;
  return EARLIER.test(matched.slice(0, at)) ? at : 0;
}
