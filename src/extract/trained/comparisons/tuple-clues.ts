import type { Preference } from '../../extraction.js';
import type { AddFeature } from '../linear/softmax.js';
import type { TokenRange } from '../spans/token-range.js';
import type { TokenComparison } from './comparison-example.js';
import type { TokenView } from './token-view.js';

/** A combination to judge: its predicate is the core alone, its lead apart. */
export interface TupleChoice extends Omit<TokenComparison, 'predicate'> {
  readonly core: TokenRange;
  readonly lead: TokenRange | null;
  readonly preference: Preference;
}

/** Words that make a comparison by standing between its parts. */
const BRIDGES: ReadonlySet<string> = new Set(['than', '比']);
/** Gaps of up to so many words are clues as they are. */
const SHORT_GAP = 3;

/** The words between two parts that follow each other. */
function tellGap(view: TokenView, pair: string, from: number, to: number, add: AddFeature): string {
  const [first, last] = to > from ? [view.form(from), view.form(to - 1)] : ['', ''];
  add(
    'gap',
    `${pair} ${to - from <= SHORT_GAP ? view.text({ from, to: Math.max(from, to) }) : `${first}..${last}`}`,
  );
  add('gap n', `${pair} ${Math.min(12, Math.max(0, to - from))}`);
  add('gap >', `${pair} ${last}`);
  add('gap <', `${pair} ${first}`);
  let breaks = 0;
  let bridge = '';
  for (let i = from; i < to; i += 1) {
    if (view.isBreak(i)) breaks += 1;
    if (BRIDGES.has(view.form(i))) bridge = view.form(i);
  }
  add('gap b', `${pair} ${Math.min(3, breaks)}`);
  return `${breaks > 0 ? ',' : ''}${bridge}`;
}

/** Tells what of a combination of parts, their order and the words between them says that it is a comparison. */
export function tellTuple(view: TokenView, tuple: TupleChoice, add: AddFeature): void {
  const { core, lead, subject, object, feature, preference } = tuple;
  const { form, pos } = view;
  const named: readonly (readonly [string, TokenRange | null])[] = [
    ['s', subject],
    ['o', object],
    ['f', feature],
    ['p', core],
    ['l', lead],
  ];
  const parts = named
    .flatMap(([name, range]) => (range === null ? [] : [{ name, ...range }]))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const order = parts.map(({ name }) => name).join('');
  let pattern = '';
  for (const [i, { name, to }] of parts.entries()) {
    const next = parts[i + 1];
    pattern += name;
    if (next !== undefined) pattern += tellGap(view, `${name}${next.name}`, to, next.from, add);
  }
  const [first, last] = [form(core.from), form(core.to - 1)];
  add('order', order);
  add('pattern', pattern);
  add('order >', `${order} ${last}`);
  add('order <', `${order} ${first}`);
  add('core', view.text(core));
  add('core n', String(core.to - core.from));
  add('core b', form(core.from - 1));
  add('core a', form(core.to));
  add('core <', `${pos(core.from - 1)} ${pos(core.from)}`);
  add('core >', `${pos(core.to - 1)} ${pos(core.to)}`);
  add('points', preference);
  add('lead', lead === null ? '' : view.text(lead));
  add('head', `${feature === null ? '-' : form(feature.to - 1)} ${last}`);
  add('absent', `${subject === null} ${object === null} ${feature === null} ${last}`);
  if (subject !== null && object !== null) {
    const [a, b] = [subject.to - 1, object.to - 1];
    add('kinds', `${pos(a)} ${pos(b)} ${form(a) === form(b)}`);
    add('sizes', String(Math.sign(subject.to - subject.from - (object.to - object.from))));
  }
  let compares = false;
  for (let i = 0; i < view.length; i += 1) compares ||= BRIDGES.has(form(i));
  add('bridge', `${compares} ${object === null}`);
}
