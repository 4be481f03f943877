import type { Language } from '../../../extract/extraction.js';
import { normalText } from '../../../extract/quantities/normal-text.js';
import { withRightSigns } from './right-signs.js';

/** Longest request that is read, in UTF-16 units; the rest of a longer one is not looked at. */
const REQUEST_LIMIT = 2000;

/** A request while it is read. */
export interface RequestText {
  readonly raw: string;
  /** The normal form of the same length; hyphens between letters or digits stay. */
  readonly normal: string;
  /** As `normal`, with hyphens between letters as blanks: what phrases are matched with. */
  readonly matched: string;
  readonly language: Language;
}

/** Signs that ask, wish or join in Chinese, and are no name. */
const SPOKEN_ZH = /[的了吗呢吧啊嘛比哪谁什怎要想买换找给和跟与或还、，。？]|多少|一下|推荐/u;
/** Words that English sentences are made of. */
const SPOKEN_EN =
  /\b(?:the|an?|is|are|was|for|with|and|or|to|of|in|on|at|by|my|me|i|you|your|it|its|this|that|which|what|how|who|does?|can|any|under|over|below|about|around|from|need|want|like|looking|show|find|best|good|cheap|cheaper|better|than|not|no|but|vs|phones?|laptops?|cameras?|headphones?|tablets?)\b/iu;

/**
 * Chinese when there are Chinese signs and not more Latin words than signs, or when Chinese words stand between Latin names and no
 * English ones do (Sund 4、Slab X2、Breve 2 比一下); else English.
 */
export function requestLanguage(text: string): Language {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  if (han === 0) return 'en';
  const words = (text.match(/[A-Za-z]+/gu) ?? []).length;
  return han >= words || (SPOKEN_ZH.test(text) && !SPOKEN_EN.test(text)) ? 'zh' : 'en';
}

/** Hyphens between letters as blanks; same length. */
export function withoutHyphens(normal: string): string {
  return normal.replace(/(?<=[a-z])-(?=[a-z])/gu, ' ');
}

/** Prepares at most {@link REQUEST_LIMIT} units of a request; without `language` it is told from the signs. */
export function requestText(text: string, language?: Language): RequestText {
  const raw = text.slice(0, REQUEST_LIMIT);
  const normal = withRightSigns(normalText(raw));
  return { raw, normal, matched: withoutHyphens(normal), language: language ?? requestLanguage(raw) };
}

/** The part of the clause before `at`, at most `width` units: back to a mark, `but`, 但 or a line end. */
export function clauseBefore(text: string, at: number, width = 48): string {
  const lead = text.slice(Math.max(0, at - width), at);
  const parts = lead.split(/[.!?;,:，。！？；：\n、]|\bbut\b|\bthough\b|但是?|不过/u);
  return parts.at(-1) ?? '';
}

/** The part of the clause after `at`, at most `width` units. */
export function clauseAfter(text: string, at: number, width = 32): string {
  return text.slice(at, at + width).split(/[.!?;,，。！？；\n]|\bbut\b|但|不过/u)[0] ?? '';
}
