import type { Language } from '../../extraction.js';
import { beginsUse, goodsCalled, useBeforeGoods } from './use-words.js';

/** A use that a product's name names, where it stands in the name. */
export interface NamedUse {
  /** Of the vocabulary. */
  readonly need: string;
  readonly start: number;
  readonly end: number;
}

/** Kinds that one thing is called by turns. */
const ALIKE: Readonly<Record<string, string>> = { earbud: 'headphone', 'fitness tracker': 'smartwatch' };
const alike = (kind: string): string => ALIKE[kind] ?? kind;

/** Words between a use and the goods that say how these are made. */
const HOW =
  /^(?:true|wireless|wired|bluetooth|mechanical|optical|portable|digital|ergonomic|stereo|smart|gps|usb-c|usb|mini|compact|waterproof|rugged|rgb|led|lcd|oled|curved|ips|mesh|wifi|wi-fi|over-ear|in-ear|open-ear|noise-cancelling|noise|cancelling|canceling|and|&|\/|\d[\w.+-]*(?:"|″)?)$/i;
const HOW_ZH =
  /^(?:专用|专业|用|级|型|款|式|无线|有线|蓝牙|机械|静音|智能|便携|迷你|挂耳|入耳式|头戴式?|降噪|骨传导|三防|防水|高刷|曲面|双模|三模|\s)/;
/** What is sold for goods instead of them. */
const PART =
  /^(?:pads?|mats?|stands?|bags?|backpacks?|cases?|covers?|sleeves?|cables?|cords?|docks?|mounts?|holders?|desks?|chairs?|straps?|bands?|adapters?|skins?|stickers?|batter(?:y|ies)|chargers?|kits?|bundles?|screens?|protectors?|remotes?|glass|film|lens(?:es)?|tips?|hooks?|cushions?|switch(?:es)?|keycaps?|wrist|for)$/i;
/** From here on a name tells what the goods are for or come with. */
const TAIL = /(?:\b(?:for|with|compatible|fits|without)\b|\bw\/)/i;
const MOST_WORDS = 4;
const MOST_SIGNS = 8;

/** The words of `name` with their places, up to the first that begins a tail, in runs between stops. */
function wordRuns(name: string): { readonly text: string; readonly start: number }[][] {
  const end = TAIL.exec(name)?.index ?? name.length;
  const runs: { text: string; start: number }[][] = [[]];
  for (const { 0: text, index } of name.slice(0, end).matchAll(/[,;|()[\]–—]|[^\s,;|()[\]–—]+/g)) {
    if (/^[,;|()[\]–—-]$/.test(text)) runs.push([]);
    else runs.at(-1)?.push({ text, start: index });
  }
  return runs;
}

/** In an English name: "running earbuds", "gaming wireless mouse", "travel and office mouse". */
function inEnglish(name: string, kind: string): NamedUse[] {
  return wordRuns(name).flatMap((words) => {
    if (!words.some(({ text }) => beginsUse(text.toLowerCase()))) return [];
    const phrase = (from: number, to: number): string =>
      words
        .slice(from, to)
        .map(({ text }) => text.toLowerCase())
        .join(' ');
    const isGoods = (at: number): boolean => {
      for (let to = Math.min(words.length, at + MOST_WORDS); to > at; to--) {
        const goods = goodsCalled(phrase(at, to), 'en');
        if (goods !== undefined)
          return alike(goods) === alike(kind) && !PART.test(words[to]?.text ?? '') && isOfKind(to);
      }
      return false;
    };
    // "Gaming laptop cooler fan": another kind of goods behind.
    const isOfKind = (at: number): boolean => {
      const behind = goodsCalled(phrase(at, at + 1), 'en');
      return behind === undefined || alike(behind) === alike(kind);
    };
    const found: NamedUse[] = [];
    // From the end, so that of two uses the first sees that the second stands before the goods.
    const before = new Set<number>();
    for (let at = words.length - 1; at >= 0; at--) {
      // "Backup drive": the use is part of what the goods are called.
      const leads = (to: number): boolean => isGoods(to) || before.has(to) || isGoods(at);
      if (HOW.test(words[at]?.text ?? '') && leads(at + 1)) before.add(at);
      for (let to = Math.min(words.length, at + MOST_WORDS); to > at; to--) {
        if (!beginsUse(phrase(at, at + 1))) break;
        const need = useBeforeGoods(phrase(at, to), kind, 'en');
        const [first, last] = [words[at], words[to - 1]];
        if (need === undefined || first === undefined || last === undefined || !leads(to)) continue;
        before.add(at);
        if (!/^non$/i.test(words[at - 1]?.text ?? ''))
          found.push({ need: need.name, start: first.start, end: last.start + last.text.length });
        break;
      }
    }
    return found;
  });
}

/** In a Chinese name: 游戏鼠标, 户外登山表, 办公静音鼠标. */
function inChinese(name: string, kind: string): NamedUse[] {
  const lower = name.toLowerCase();
  const goodsAt = (at: number): boolean => {
    for (let to = Math.min(lower.length, at + MOST_SIGNS); to > at; to--) {
      const goods = lower[to - 1] === ' ' ? undefined : goodsCalled(lower.slice(at, to), 'zh');
      if (goods === undefined) continue;
      return alike(goods) === alike(kind) && !/^\p{Script=Han}/u.test(lower.slice(to));
    }
    return false;
  };
  const found: NamedUse[] = [];
  const places = Array.from({ length: lower.length }, (_, at) => at);
  if (!places.some((at) => beginsUse(lower.slice(at, at + 2)) || lower.startsWith('vlog', at))) return found;
  const before = new Set<number>();
  for (let at = lower.length - 1; at >= 0; at--) {
    const leads = (to: number): boolean => goodsAt(to) || before.has(to) || goodsAt(at);
    const how = HOW_ZH.exec(lower.slice(at, at + MOST_SIGNS))?.[0] ?? '';
    if (how !== '' && leads(at + how.length)) before.add(at);
    for (let to = Math.min(lower.length, at + MOST_SIGNS); to > at + 1; to--) {
      if (lower[at] === ' ' || lower[to - 1] === ' ') continue;
      const need = useBeforeGoods(lower.slice(at, to), kind, 'zh');
      if (need === undefined || !leads(to)) continue;
      before.add(at);
      if (lower[at - 1] !== '非') found.push({ need: need.name, start: at, end: to });
      break;
    }
  }
  return found;
}

/**
 * The uses that a product's `name` names right before its kind of goods ("running earbuds", 游戏鼠标), each once, in order of
 * position. `kind` is the product's, in English; a name that calls it something else ("gaming laptop backpack"), a
 * line ("Surface Go") and what it comes with or is made for say nothing. Quadratic in the words of a name at most.
 */
export function namedUses(name: string, kind: string): NamedUse[] {
  const language: Language = /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
  const found = (language === 'zh' ? inChinese : inEnglish)(name, kind).sort((a, b) => a.start - b.start);
  const seen = new Set<string>();
  return found.filter(({ need }) => !seen.has(need) && seen.add(need));
}
