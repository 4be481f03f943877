import type { Critique } from './critique.js';

/**
 * Whether the words of a critique ask for it, refuse it ("not lighter"), allow it ("more expensive is fine", 贵一点也行) or wish it without
 * measuring it by what was shown ("not too heavy", 不要太贵).
 */
export type Stance = 'asked' | 'refused' | 'allowed' | 'wished';

/** What is meant by words at `[start, end)`, with all that says so. */
export interface StancedWords {
  readonly stance: Stance;
  readonly start: number;
  readonly end: number;
}

/** So much before and after the words is read. */
const BESIDE = 40;

const ENGLISH_NOT =
  /(?:\b(?:not|no|never|without)|n't)(?: (?:want|need|have|to|be|necessarily|anything|any|a|an|the|it|one|much|really|even|bit|little))*$/;
const CHINESE_NOT =
  /(?:不要|不用|不必|不需要|不想要|不是要|不是|不求|无需|无须|没必要|(?<![特区级性])别)[再更那么这么个要是]{0,4}$/;
const ENGLISH_MINDS_NOT =
  /\b(?:do not|don't|would not|wouldn't) mind(?: (?:if|it|it's|is|being|a|an|bit|little|something|slightly))*$/;
const ENGLISH_MAY =
  /\b(?:can|could|may|might|okay if|ok if|fine if|happy with)(?: (?:be|it|it's|is|a|an|bit|little|something|slightly))*$/;
const CHINESE_MINDS_NOT = /(?:不介意|不在乎|能接受|可以接受)[再更稍微略]{0,4}$/;
const CHINESE_MAY = /(?:可以|允许)[再更稍微略]{0,4}$/;
const ENGLISH_FINE =
  /^(?: (?:one|ones|screen))?(?: is| are| would be|'s) (?:also |totally |perfectly |quite )?(?:fine|ok|okay|alright|all right|acceptable|no problem)\b/;
const CHINESE_FINE =
  /^的?(?:(?:也|都)(?:行|可以|能接受|可以接受|没关系|没事|没问题|无所谓)|没关系|没事|无所谓|不要紧|能接受|可以接受)/;
const ASKS = /^的?(?:吗|么|嘛|\?|？|不)/;

/** Specifications of which more is a drawback. */
const DRAWBACKS = new Set(['weight', 'thickness', 'response time']);

/** Whether nobody would wish it for itself: who says that it may be so allows it. */
function isDrawback(critique: Critique): boolean {
  if (critique.about === 'price') return critique.way === 'more';
  return (
    critique.about === 'specification' && critique.way === (DRAWBACKS.has(critique.name) ? 'more' : 'less')
  );
}

/**
 * How the critique at `[start, end)` of `text` (in lower case) is meant. A complaint that is denied complains of nothing: "not too expensive"
 * and 不要太重 are wishes, and no limit.
 */
export function stanceOf(text: string, start: number, end: number, critique: Critique): StancedWords {
  const before = text.slice(Math.max(0, start - BESIDE), start).trimEnd();
  const after = text.slice(end, end + BESIDE);
  const fine = ENGLISH_FINE.exec(after) ?? CHINESE_FINE.exec(after);
  if (fine !== null && !ASKS.test(after.slice(fine[0].length)))
    return { stance: 'allowed', start, end: end + fine[0].length };
  const offset = Math.max(0, start - BESIDE);
  const beginning = (match: RegExpExecArray): number => offset + match.index;
  const minds = ENGLISH_MINDS_NOT.exec(before) ?? CHINESE_MINDS_NOT.exec(before);
  if (minds !== null) return { stance: 'allowed', start: beginning(minds), end };
  const may =
    isDrawback(critique) && !ASKS.test(after) ? (ENGLISH_MAY.exec(before) ?? CHINESE_MAY.exec(before)) : null;
  if (may !== null) return { stance: 'allowed', start: beginning(may), end };
  const isComplaint = /^too|太/.test(text.slice(start, end));
  const not = ENGLISH_NOT.exec(before) ?? CHINESE_NOT.exec(before);
  if (not === null) return { stance: 'asked', start, end };
  if (isComplaint) return { stance: 'wished', start, end };
  return { stance: 'refused', start: beginning(not), end: after.startsWith('的') ? end + 1 : end };
}
