import type { AddFeature } from '../linear/softmax.js';
import type { ScoredSpan } from '../spans/span-posteriors.js';
import type { TokenRange } from '../spans/token-range.js';
import { rangesOverlap, tokenRange } from '../spans/token-range.js';
import type { ComparisonSentence } from './comparison-example.js';
import { distanceName } from './comparison-marks.js';
import type { TokenView } from './token-view.js';

/** A span that may be a part of the comparison that `core` makes, among those it is chosen from. */
export interface SpanChoice {
  readonly core: TokenRange;
  readonly span: ScoredSpan;
  /** All spans of this part, best first. */
  readonly spans: readonly ScoredSpan[];
}

const LINKS: ReadonlySet<string> = new Set(['的', 'of']);

/** Which side of `core` the span is on: left, right, or upon it. */
const sideOf = (span: TokenRange, core: TokenRange): 'L' | 'R' | 'P' =>
  span.to <= core.from ? 'L' : span.from >= core.to ? 'R' : 'P';

/** Its ends, what stands beside them, and all its words. */
function tellWords(view: TokenView, { from, to }: TokenRange, side: string, add: AddFeature): void {
  const { form, pos, word } = view;
  add('t', view.text({ from, to }));
  for (const [where, i] of [
    ['f', from],
    ['l', to - 1],
    ['b', from - 1],
    ['a', to],
  ] as const) {
    add(where, form(i));
    add(`p${where}`, pos(i));
    add(`w${where}`, word(i));
  }
  add('p<', `${pos(from - 1)} ${pos(from)}`);
  add('p>', `${pos(to - 1)} ${pos(to)}`);
  add('p-', `${pos(from)} ${pos(to - 1)}`);
  add('w-', `${side} ${word(from - 1)} ${word(to)}`);
  add('b2', `${form(from - 2)} ${form(from - 1)}`);
  add('a2', `${form(to)} ${form(to + 1)}`);
  add('bs', `${side} ${form(from - 1)}`);
  add('as', `${side} ${form(to)}`);
  let [links, digits, breaks] = [false, false, false];
  for (let i = from; i < to; i += 1) {
    add('w', form(i));
    links ||= LINKS.has(form(i));
    digits ||= /\d/.test(form(i));
    breaks ||= view.isBreak(i);
  }
  add('has', `${links} ${digits} ${breaks}`);
}

/** What a wider choice has more, and what it has more than a narrower one. */
function tellRivals(view: TokenView, { span, spans }: SpanChoice, add: AddFeature): void {
  const { from, to } = span;
  const wider = spans.find((other) => other !== span && other.from <= from && other.to >= to);
  if (wider !== undefined) {
    add('wider', '');
    add('wl', view.text({ from: wider.from, to: from }));
    add('wr', view.text({ from: to, to: wider.to }));
  }
  const narrower = spans.find((other) => other !== span && other.from >= from && other.to <= to);
  if (narrower !== undefined) {
    add('narrower', '');
    add('nl', view.text({ from, to: narrower.from }));
    add('nr', view.text({ from: narrower.to, to }));
  }
}

/** Tells what of a span and the words around it says that it is the part of a comparison that it may be. */
export function tellSpan(
  { sentence }: ComparisonSentence,
  view: TokenView,
  choice: SpanChoice,
  add: AddFeature,
): void {
  const { core, span, spans } = choice;
  const side = sideOf(span, core);
  add('q', String(Math.round(Math.log(span.probability / (1 - span.probability + 1e-6)))));
  add('n', String(Math.min(9, span.to - span.from)));
  add('rank', String(spans.indexOf(span)));
  tellWords(view, span, side, add);
  tellRivals(view, choice, add);
  for (const mention of sentence.rules) {
    const range = tokenRange(sentence.tokens, mention);
    if (!rangesOverlap(range, span)) continue;
    add('mention', range.from === span.from && range.to === span.to ? 'same' : 'other');
  }
  add('x', `${view.form(span.to - 1)} ${view.form(core.to - 1)}`);
  const [from, to] = side === 'L' ? [span.to, core.from] : [core.to, span.from];
  let breaks = 0;
  for (let i = from; i < to; i += 1) if (view.isBreak(i)) breaks += 1;
  add('d', `${side} ${side === 'P' ? '' : distanceName(to - from)}`);
  add('breaks', `${side} ${Math.min(3, breaks)}`);
}
