import { createWinkAnalyzer } from '../../text/english/wink-analyzer.js';
import { splitSentences } from '../../text/split-sentences.js';

/** The lower-case words and signs of a normalised English text, a list a sentence, in order; none of an empty text. */
export function englishForms(text: string): string[][] {
  const tokens = createWinkAnalyzer().analyze(text);
  let at = 0;
  return splitSentences(text).map(({ end }) => {
    const forms: string[] = [];
    for (; at < tokens.length && (tokens[at]?.start ?? end) < end; at += 1)
      forms.push(tokens[at]?.lower ?? '');
    return forms;
  });
}
