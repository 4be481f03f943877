import type { Extraction, ExtractionInput } from '../../extract/extraction.js';
import { detectLanguage } from '../../text/detect-language.js';

/** A text that waits for a thread. */
export interface WaitingText {
  readonly input: ExtractionInput;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (error: unknown) => void;
}

/** Texts that are read with the same dictionaries, which a thread loads with the first of them. */
export type TextClass = 'chinese' | 'english' | 'careful english';

/** A careful reading takes about this many times as long. */
const COSTS: Readonly<Record<TextClass, number>> = { chinese: 1, english: 1, 'careful english': 4 };
/** Texts that are handed to a thread at once, and their length in UTF-16 code units: a message for each would cost. */
const TEXTS_AT_ONCE = 24;
const LENGTH_AT_ONCE = 65_536;

function classOf({ kind, language, text }: ExtractionInput): TextClass {
  if ((language ?? detectLanguage(text)) === 'zh') return 'chinese';
  return kind === 'title' || kind === 'description' ? 'careful english' : 'english';
}

/** Texts by class, first come first out within one; a thread stays with its class while there are texts of it. */
export class ExtractionQueue {
  private readonly waiting = new Map<TextClass, WaitingText[]>();

  add(text: WaitingText): void {
    const own = classOf(text.input);
    const list = this.waiting.get(own);
    if (list === undefined) this.waiting.set(own, [text]);
    else list.push(text);
  }

  /** The next texts for a thread that last read `last`, and their class; undefined when nothing waits. */
  take(last: TextClass | undefined): { readonly name: TextClass; readonly texts: WaitingText[] } | undefined {
    const name = last !== undefined && this.waiting.has(last) ? last : this.largest();
    const list = name === undefined ? undefined : this.waiting.get(name);
    if (name === undefined || list === undefined) return undefined;
    let count = 0;
    let length = 0;
    for (const { input } of list) {
      if (count === TEXTS_AT_ONCE || (count > 0 && length + input.text.length > LENGTH_AT_ONCE)) break;
      count += 1;
      length += input.text.length;
    }
    const texts = list.splice(0, count);
    if (list.length === 0) this.waiting.delete(name);
    return { name, texts };
  }

  private largest(): TextClass | undefined {
    let best: TextClass | undefined;
    let most = 0;
    for (const [name, { length }] of this.waiting) {
      const cost = length * COSTS[name];
      if (cost > most) [best, most] = [name, cost];
    }
    return best;
  }
}
