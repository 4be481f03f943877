import type { Finding } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { findRecorded } from './find-recorded.js';

const RELEASE =
  /\b(?:release date|released|come out|came out|launched|launch date|release year)\b|发布(?:日期|时间|于)|上市(?:日期|时间)|(?:什么时候|哪年|何时|哪天)(?:发布|上市|出的|推出)/u;
/** The day of another model. */
const OTHER_MODEL =
  /\b(?:successor|next (?:model|version|generation|one)|replacement)\b|后续|继任|下一代|升级款/u;
const ISO = /^\d{4}(?:-\d{2}){0,2}$/u;

/** Whether it is asked when something came out: also of the next model, of which no record tells. */
export function asksRelease(normal: string): boolean {
  return RELEASE.test(normal);
}

/** The day that a product came out, as its record in the shop has it. */
export async function findRelease(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, reader, language } = asking;
  if (!asksRelease(question.normal) || OTHER_MODEL.test(question.normal)) return undefined;
  if (
    question.units.some(({ topics, weight }) => weight >= 0.5 && topics.some((one) => one.startsWith('f:')))
  )
    return undefined;
  const nodes = new Map(
    (await reader.nodes(subjects.map(({ product }) => product))).map((one) => [one.id, one]),
  );
  const dateOf = ({ product }: Subject): string | undefined => {
    const date = nodes.get(product)?.properties.releasedOn;
    return typeof date === 'string' && ISO.test(date) ? date : undefined;
  };
  return findRecorded(subjects, dateOf, ANSWER_WORDS[language].released);
}
