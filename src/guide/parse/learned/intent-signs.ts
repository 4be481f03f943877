import type { RequestText } from '../text/request-text.js';
import { gramsOf } from './grams.js';
import type { Reading } from './reading.js';

/** What may tell what a request asks for: what the grammar made of it and why, its words, how it begins and ends. */
export function intentSigns(text: RequestText, reading: Reading, named: readonly boolean[]): string[] {
  const whole = { start: 0, end: text.matched.length };
  const words = gramsOf(text, whole, named, true);
  const inOrder = words.filter(({ name }) => !name.includes(' '));
  const length = text.language === 'zh' ? text.matched.length / 2 : inOrder.length;
  const size = length < 4 ? 'few' : length < 10 ? 'some' : length < 25 ? 'many' : 'long';
  const { intent, signals, candidates, category } = reading;
  return [
    ...new Set([
      'bias',
      `said=${intent}`,
      `size=${size}`,
      `category=${category ?? '-'}`,
      ...signals.flatMap((signal) => [`whole ${signal}`, `said=${intent} ${signal}`]),
      ...new Set(candidates.map(({ kind, said }) => `${kind} ${said}`)),
      `first ${inOrder[0]?.name ?? ''}`,
      `begins ${inOrder
        .slice(0, 2)
        .map(({ name }) => name)
        .join(' ')}`,
      `ends ${text.matched.trimEnd().slice(-1)}`,
      `ends ${text.matched.trimEnd().slice(-2)}`,
      ...(text.matched.includes('?') ? ['question mark', `question mark ${intent}`] : []),
      ...words.map(({ name }) => name),
    ]),
  ];
}
