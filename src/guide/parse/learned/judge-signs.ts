import { stemOf } from '../text/english-forms.js';
import type { RequestText } from '../text/request-text.js';
import type { Clause } from './clauses.js';
import type { Candidate, Reading } from './reading.js';

/** Classes of words that tell what is meant by what stands near them. */
const CUES: Readonly<Record<string, RegExp>> = {
  no: /\b(?:no|not|never|without|none|nor|neither|\w+n'?t|cannot|dont|doesnt|wont|cant|isnt|skip|avoid|hate|hates|refuse|ban|banned|stop)\b|不|没|別|别|无|勿|唔|免|拒|甭|莫|非/u,
  old: /\b(?:old|current|previous|last|mine|used to|had|was|were|broke|died|my|bought|been|kept|since|replac\w+)\b|以前|之前|旧|原来|上一|上个|现在用|老是|坏了|摔了|用了/u,
  need: /\b(?:need|needs|want|wants|must|should|has to|have to|looking|prefer\w*|ideally|love|like|please|important|matters?|priority)\b|要|想|得|希望|最好|必须|需要|求|最重要|看重|能/u,
  matter:
    /\b(?:care|mind|matter|fuss\w*|bother\w*|whatever|optional|fine|ok|okay|either way|don'?t need)\b|无所谓|不在乎|不介意|随便|都行|也行|可有可无|不重要/u,
  but: /\b(?:but|though|although|except|only|just|instead|rather|than|other)\b|但|不过|只|除|其他|就是|而/u,
  more: /\b(?:more|less|better|worse|best|most|too|enough|\w+er than|so)\b|比|更|最|太|够|越/u,
  ask: /\?|\b(?:how|what|which|does|is it|do you|can it|any)\b|吗|嘛|么|怎么|哪|什么|多少|？/u,
};
/** How many units of a clause are looked at on each side. */
const REACH_ZH = 8;
const WORD = /[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*/gu;

function sidesOf(
  text: RequestText,
  { start, end }: Candidate,
  clause: Clause,
): { before: string[]; after: string[] } {
  const left = text.matched.slice(clause.start, Math.max(clause.start, start));
  const right = text.matched.slice(end, Math.max(end, clause.end));
  const units = (part: string): string[] =>
    text.language === 'zh'
      ? (part.match(/[a-z]+|\d+|\p{Script=Han}/gu) ?? []).map((unit) => (/^\d/u.test(unit) ? '#' : unit))
      : (part.match(WORD) ?? []).map((word) => (/^\d/u.test(word) ? '#' : stemOf(word)));
  return { before: units(left).slice(-REACH_ZH), after: units(right).slice(0, REACH_ZH) };
}

function cuesIn(words: string): string[] {
  return Object.entries(CUES)
    .filter(([, pattern]) => pattern.test(words))
    .map(([name]) => name);
}

/** How sure the reading of the clause is of a thing, in steps of log odds. */
const step = (margin: number): number => Math.max(-4, Math.min(4, Math.round(margin)));

/**
 * What may tell whether `candidate` is wished, refused or neither: what the grammar said and why, its own words, the words
 * around it in its clause by place and as a bag, cues in the clause and in its neighbours, the request as a whole, and the
 * margins that the clause's words have for the thing and for its refusal.
 */
export function judgeSigns(
  text: RequestText,
  reading: Reading,
  candidate: Candidate,
  clauses: readonly Clause[],
  margins: { readonly wanted: number; readonly refused: number },
): string[] {
  const at = Math.max(
    0,
    clauses.findIndex(({ end }) => candidate.start < end),
  );
  const clause = clauses[at] ?? { start: 0, end: text.matched.length };
  const { kind, value, said } = candidate;
  const { before, after } = sidesOf(text, candidate, clause);
  const own = text.matched.slice(candidate.start, candidate.end);
  const word = text.language === 'zh' ? own : own.split(' ').map(stemOf).join(' ');
  const around = (name: string, other: Clause | undefined): string[] =>
    other === undefined
      ? [`${name}:none`]
      : cuesIn(text.matched.slice(other.start, other.end + 1)).map((cue) => `${name}:${cue}`);
  const others = reading.candidates.filter((other) => other.kind === kind);
  const signs = [
    'bias',
    `said=${said}`,
    `wanted=${step(margins.wanted)}`,
    `refused=${step(margins.refused)}`,
    `said=${said} wanted=${step(margins.wanted)}`,
    `others=${Math.min(3, others.length)}`,
    `place=${at === 0 ? 'first' : at === clauses.length - 1 ? 'last' : 'middle'}`,
    `intent=${reading.intent}`,
    `said=${said} intent=${reading.intent}`,
    `kind=${reading.category ?? '-'}`,
    `before ${before.at(-1) ?? '^'}`,
    `before2 ${before.slice(-2).join(' ')}`,
    `after ${after[0] ?? '$'}`,
    `after2 ${after.slice(0, 2).join(' ')}`,
    `mark ${text.matched.slice(clause.end, clause.end + 1).trim()}`,
    ...before.map((unit) => `left ${unit}`),
    ...after.map((unit) => `right ${unit}`),
    ...before.slice(0, -1).map((unit, i) => `left ${unit} ${before[i + 1] ?? ''}`),
    ...after.slice(0, -1).map((unit, i) => `right ${unit} ${after[i + 1] ?? ''}`),
    ...cuesIn(text.matched.slice(clause.start, candidate.start)).map((cue) => `left:${cue}`),
    ...cuesIn(text.matched.slice(candidate.end, clause.end + 1)).map((cue) => `right:${cue}`),
    ...around('previous', clauses[at - 1]),
    ...around('next', clauses[at + 1]),
    ...(others.some((other) => other !== candidate && other.value === value) ? ['again'] : []),
    ...(others.some((other) => other !== candidate && other.value === value && other.said !== said)
      ? ['otherwise']
      : []),
  ];
  // Names of makers and products are many: what is told of one is told of all.
  if (kind !== 'brand' && kind !== 'product')
    signs.push(
      `value=${value}`,
      `value=${value} said=${said}`,
      `word=${word}`,
      `word=${word} kind=${reading.category ?? '-'}`,
    );
  else for (const signal of reading.signals) signs.push(`whole ${signal}`, `whole ${signal} said=${said}`);
  if (kind === 'category') for (const signal of reading.signals) signs.push(`whole ${signal}`);
  if (kind === 'category' && value === reading.category)
    signs.push('chosen', `chosen wanted=${step(margins.wanted)}`);
  return [...new Set(signs)];
}
