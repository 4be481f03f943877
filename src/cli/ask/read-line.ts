import type { AskedQuestion, DialogueInput } from '../../guide/dialogue/turns/turn.js';

const BACK = /^(?:back|undo|返回|上一步|撤销|后退)$/i;
const NO_MATTER = /^(?:0|no matter|whatever|any|don't care|无所谓|都行|都可以|随便|不限)$/i;

/**
 * What a line typed after `question` means: numbers of its options ("2", "1,3"), "0" or "no matter", "back", or words.
 * Undefined for an empty line, which ends the conversation. A number beyond the options is words: it may be a price.
 */
export function readLine(line: string, question: AskedQuestion | undefined): DialogueInput | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  if (BACK.test(text)) return { kind: 'back' };
  if (question === undefined) return { kind: 'text', text };
  if (NO_MATTER.test(text)) return { kind: 'answer', question: question.id, options: [] };
  const numbers = text.split(/[\s,，、]+/).map(Number);
  const options = numbers.flatMap((number) => question.options[number - 1]?.id ?? []);
  return options.length === numbers.length
    ? { kind: 'answer', question: question.id, options }
    : { kind: 'text', text };
}
