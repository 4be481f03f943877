import type { Language, Span } from '../extraction.js';
import { isAsserted, isDenied } from './assertion.js';
import { clauseAround } from './passage.js';

export type ProductRelation = 'COMPATIBLE_WITH' | 'ACCESSORY_OF' | 'SUCCESSOR_OF';

/** Words that relate the product of a text to another one. */
export interface RelationMention {
  readonly relation: ProductRelation;
  /** The words that say it, the other product's included as far as {@link RelationMention.object} goes. */
  readonly evidence: Span;
  /** The words that begin with the other product's name; where the name ends only a catalogue can tell. */
  readonly object: Span;
  /** Whether it is denied ("does not work with"). */
  readonly denied: boolean;
}

interface Cue {
  readonly relation: ProductRelation;
  readonly pattern: RegExp;
}

const DETERMINER = '(?:the |a |an |your |any |all |both |our |apple |new )?';
const english = (relation: ProductRelation, words: string): Cue => ({
  relation,
  pattern: new RegExp(`\\b(?:${words}) ${DETERMINER}(?=[\\p{L}\\d])`, 'giu'),
});

const CUES: Readonly<Record<Language, readonly Cue[]>> = {
  en: [
    english(
      'SUCCESSOR_OF',
      '(?:successor|follow-up|sequel) (?:to|of)|replaces|succeeds|supersedes|upgraded version of|new version of',
    ),
    english(
      'COMPATIBLE_WITH',
      '(?:works?|worked|pairs?|paired) (?:(?:great|well|fine|perfectly|flawlessly|seamlessly|only|also) )?with|compatible with|connects? to',
    ),
    english(
      'ACCESSORY_OF',
      '(?:designed|made|built|meant|intended|custom) (?:specifically )?for|fits|(?:case|cover|sleeve|skin|charger|cable|strap|band|dock|adapter|battery|lens|mount|stand|protector|bag|pouch|remote|keyboard|pen|stylus|grip) for|accessory (?:for|to|of)',
    ),
  ],
  zh: [
    {
      relation: 'COMPATIBLE_WITH',
      pattern: /(?:兼容|搭配|配合|支持连接|可以连接|可连接)(?:我的|自己的)?(?=[\p{L}\d])/gu,
    },
    { relation: 'ACCESSORY_OF', pattern: /(?:适用于|适配于|适配|专为|可用于)(?=[\p{L}\d])/gu },
  ],
};

/** X的后继, X的升级版: the name stands before; the characters that may belong to it. */
const SUCCESSOR_ZH =
  /(?:作为|是)([^，。！？；,\s][^，。！？；,]{0,24}?)的?(?:后继(?:机型|型号|者)?|继任者|升级版|换代(?:产品|机型)|迭代(?:产品|机型)|下一代|接班人)/gu;
/** 取代 X, 接替 X. */
const REPLACES_ZH = /(?:取代了?|接替了?|替代了?)(?=[\p{L}\d])/gu;

/** Longest name of a product that is looked for, in UTF-16 code units. */
const NAME_LIMIT = 40;

function span(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

function mention(
  text: string,
  language: Language,
  relation: ProductRelation,
  cue: Span,
  object: Span,
): RelationMention[] {
  if (object.start >= object.end || !isAsserted(text, cue.start, cue.end, language)) return [];
  const clause = clauseAround(text, cue.start, cue.end);
  const start = Math.min(cue.start, object.start);
  const end = Math.max(cue.end, object.end);
  return [
    {
      relation,
      evidence: span(text, start, end),
      object,
      denied: isDenied(text.slice(clause.start, cue.start), language),
    },
  ];
}

/**
 * What a text says of how its product relates to others by words that relate: "works with the …", "case for the …",
 * "successor to …", 适用于…, 是…的升级版. Replacing one's own old one is no succession. Questions, wishes and hearsay are
 * left out. In order of the words that say it; time is linear in the text.
 */
export function findProductRelations(text: string, language: Language): RelationMention[] {
  const found: RelationMention[] = [];
  for (const { relation, pattern } of CUES[language]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const clause = clauseAround(text, end, end);
      const object = span(text, end, Math.min(clause.end, end + NAME_LIMIT));
      found.push(...mention(text, language, relation, span(text, match.index, end), object));
    }
  }
  if (language === 'zh') {
    for (const match of text.matchAll(SUCCESSOR_ZH)) {
      const start = match.index + match[0].indexOf(match[1] as string);
      const object = span(text, start, start + (match[1] as string).length);
      found.push(
        ...mention(
          text,
          language,
          'SUCCESSOR_OF',
          span(text, match.index, match.index + match[0].length),
          object,
        ),
      );
    }
    for (const match of text.matchAll(REPLACES_ZH)) {
      const end = match.index + match[0].length;
      const object = span(text, end, Math.min(clauseAround(text, end, end).end, end + NAME_LIMIT));
      found.push(...mention(text, language, 'SUCCESSOR_OF', span(text, match.index, end), object));
    }
  }
  return found.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}
