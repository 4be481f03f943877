import { findFeature } from '../../domain/vocabulary/vocabulary.js';

/** Last words that make a name of a person, a place or a thing that is sold: no part of what stands before them. */
const NO_PART = new Set(
  'user owner buyer fan lover review issue problem brand model company store price phone laptop tablet tv watch device product unit day week month year hour minute time thing lot bit case'.split(
    ' ',
  ),
);
/** Synonyms of features that are judgements, or words of many meanings: they make no phrase a part. */
const NO_HEAD = new Set(
  'light heavy slim thin compact fast hot quiet loud bright comfortable comfy portable sturdy rugged durable use fit operation lock range space service support print box cover base mount glass tip line switch title step image look style touch pen pencil band use title color colour program games game power 轻 薄 笔 膜 壳 线 使用 操作 运行 设计 质量 品质 反应 提醒 智能 安全 服务 手感'.split(
    ' ',
  ),
);
const OF = /^(.{2,40}?) of (?:the |its |this |my |a )?(.{2,40})$/u;

/**
 * The feature that a phrase belongs to. `isSure` when the phrase is a kind of it and calls it by its own name; what only
 * begins with a feature may be a judgement that was taken for a name ("battery endless").
 */
export interface PhraseParent {
  readonly name: string;
  readonly isSure: boolean;
}

function featureNamed(words: string): PhraseParent | undefined {
  if (NO_HEAD.has(words)) return undefined;
  const found = findFeature(words);
  if (found === undefined) return undefined;
  return { name: found.name, isSure: found.name === words || found.nameZh === words };
}

function beginning(words: string): PhraseParent | undefined {
  const found = featureNamed(words);
  return found === undefined ? undefined : { ...found, isSure: false };
}

function chineseParent(spelling: string): PhraseParent | undefined {
  for (let length = spelling.length - 1; length >= 2; length -= 1) {
    const found = featureNamed(spelling.slice(-length)) ?? beginning(spelling.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The feature of the vocabulary that a phrase is a part or a kind of, by its words: the head of "battery life of the case",
 * or what stands behind its "of"; the longest end that is a feature ("rear macro camera" → camera), else the longest
 * beginning ("battery indicator" → battery); the same with the characters of Chinese phrases. Undefined where no word
 * tells. `spelling` is that of `spellingOf`.
 */
export function phraseParent(spelling: string): PhraseParent | undefined {
  if (/[\u4e00-\u9fff]/u.test(spelling)) return chineseParent(spelling.slice(0, 16));
  const [, head, whole] = OF.exec(spelling) ?? [];
  if (head !== undefined && whole !== undefined)
    return featureNamed(head) ?? featureNamed(whole) ?? wordsParent(head);
  return wordsParent(spelling);
}

function wordsParent(phrase: string): PhraseParent | undefined {
  const words = phrase.split(' ').slice(0, 6);
  for (let from = 1; from < words.length; from += 1) {
    const found = featureNamed(words.slice(from).join(' '));
    if (found !== undefined) return found;
  }
  if (NO_PART.has(words.at(-1) ?? '')) return undefined;
  for (let to = words.length - 1; to >= 1; to -= 1) {
    const found = beginning(words.slice(0, to).join(' '));
    if (found !== undefined) return found;
  }
  return undefined;
}
