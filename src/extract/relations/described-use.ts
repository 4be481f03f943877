import type { EntityMention, Language } from '../extraction.js';
import { isDenied } from './assertion.js';
import { goodsCalled } from './named/use-words.js';
import { sentenceAround } from './passage.js';
import { USED, type UseVerdict } from './use-verdict.js';

/** Where a use goes on, or what somebody is about, as it stands behind "on", "in", "at". */
const PLACE =
  /^(?:trails|pool|flights|trips?|commut(?:e|ing)|office|home office|school|college|university|class(?:es)?|lectures|meetings|zoom calls|video calls|hikes?|runs|marathon|campsite|the gym|travell?ing|swimming|running|hiking|cycling|biking|movie nights?)$/i;
/** Before a place: "in the", "on long", "during your". */
const THERE = /\b(?:on|in|at|during|while) (?:(?!no\b)[\w-]+ )?(?:and )?$/i;
/** A doing that is allowed: "you can swim", "a case that may go swimming". */
const MAY = /\b(?:you|it|that|which) (?:can|may) (?:also )?(?:go |even )?$/i;
const DOING =
  /^(?:swim|swimming|snorkell?ing|diving|running|draw|edit videos|record(?:ing)? (?:music|vocals)|take notes|vlog|hike)$/i;
/** What finds fault, makes a condition, or tells of people and other things in the same sentence. */
const FAULT =
  /\b(?:not|no|never|hardly|less|too|hard|only|but|except|unless|instead|leave|stays?|nothing|worse|worst|weak|dim|forget|lost?|lose|miss(?:es|ing)?|without|designed in|made in|made at|based|team|founded|i|my|we|our|he|his|she|her|they|their)\b|n't\b/i;

/** Behind a list of uses: that it goes well with them. */
const WELL_ZH =
  /^(?:[、和与及][^。！？；;，,]{0,12}){0,3}[^。！？；;，,、]{0,4}(?:都|也|全)?(?:很|正|能|可以?)?(?:合适|胜任|得心应手|应付|游刃有余|完全够用|都?够用|没问题|用得上|稳稳当当|两用|专用|在行|而生)/;
/** Before what somebody does: 可以游泳, 能下水. */
const MAY_ZH = /(?:可以?(?:直接)?|(?:^|[^智功性技潜手])能(?:直接)?)$/;
const FAULT_ZH =
  /不|别|没|無|无法|勉强|难|以外|除了|才能|只能|只会|拒绝|(?:店|室|团队|公司)[^。！？；;，,]{0,4}(?:调|设计)/;

/** The part of a text between commas and stops around a use; the sign between members of a list is none. */
function listAround(text: string, start: number, end: number): { before: string; after: string } {
  const { start: from, end: to } = sentenceAround(text, start, end);
  const [head, tail] = [text.slice(from, start), text.slice(end, to)];
  const cut = Math.max(
    head.lastIndexOf(','),
    head.lastIndexOf('，'),
    head.lastIndexOf(':'),
    head.lastIndexOf('：'),
  );
  return { before: head.slice(cut + 1), after: tail.split(/[,，:：]/, 1)[0] ?? '' };
}

function inEnglish(text: string, { start, end, text: words }: EntityMention): boolean {
  const sentence = sentenceAround(text, start, end);
  if (FAULT.test(text.slice(sentence.start, sentence.end))) return false;
  const before = text.slice(sentence.start, start);
  return (PLACE.test(words) && THERE.test(before)) || (DOING.test(words) && MAY.test(before));
}

function inChinese(text: string, { start, end, text: words }: EntityMention, kind: string): boolean {
  const { before, after } = listAround(text, start, end);
  if (FAULT_ZH.test(before + after) || isDenied(before, 'zh')) return false;
  // 开发票, 开发商: another word.
  if (/^[票商]/.test(after) || /^(?:笔记|下载)$/.test(words)) return false;
  if (WELL_ZH.test(after) || (MAY_ZH.test(before) && !/^(?:App|应用|类)/i.test(after))) return true;
  for (let to = Math.min(after.length, 6); to > 0; to--)
    if (goodsCalled(after.slice(0, to), 'zh') === kind) return !/^[包垫壳架]/.test(after.slice(to));
  return false;
}

/**
 * Whether who describes what is sold tells of the use `entity` as one that it goes with, beyond "for": where it serves ("on
 * trails and in the pool lane", 办公、上课都合适), what one can do with it (可以游泳), and what makes its kind (户外手表; `kind` in
 * English). Undefined where nothing is said, or a fault in the same breath. Linear: a sentence has at most 240 code units
 * on each side.
 */
export function describedUse(
  text: string,
  entity: EntityMention,
  language: Language,
  kind: string,
): UseVerdict | undefined {
  const serves = language === 'en' ? inEnglish(text, entity) : inChinese(text, entity, kind);
  return serves ? [true, USED] : undefined;
}
