import { readByGrammar } from '../../grammar-reading.js';
import { knownNames } from '../../names/catalogue-names.js';
import { readingOf } from '../candidates.js';
import type { Reading } from '../reading.js';
import type { Gold, TrainingRequest } from './training-request.js';

/** Lines that were written to show one thing count less than whole requests. */
const LINE_COUNT = 0.5;
/** Requests that the grammar was made with count less: it looks too good there. */
const SEEN_COUNT = 0.5;
/** So many parts lines are dealt to, as if by as many authors. */
const PARTS = 3;

const names = knownNames();
const grammarOf = (text: string): Reading => readingOf(readByGrammar(text, names));

function goldOf(labels: readonly string[], line: string): Gold {
  const of = (kind: string): string[] =>
    labels.filter((label) => label.startsWith(`${kind}:`)).map((label) => label.slice(kind.length + 1));
  const known = labels.filter((label) => /^(?:want|avoid|need|for|intent):./u.test(label));
  if (known.length !== labels.length)
    throw new RangeError(
      `expected labels of the kinds want, avoid, need, for and intent, got ${JSON.stringify(labels)}: ${line}`,
    );
  const [intent] = of('intent');
  if (intent !== undefined) return { intent };
  return {
    features: { want: of('want'), avoid: of('avoid') },
    needs: of('need'),
    audience: of('for')[0] ?? null,
  };
}

/**
 * The lines of a file of training/requests: `= label` begins those that say one thing, `= none` those that say nothing of
 * the lists; `text | label, label` says more than that. Throws a RangeError at a label of no known kind.
 */
export function linesOf(content: string): TrainingRequest[] {
  let heading: string[] = [];
  return content.split('\n').flatMap((line, at): TrainingRequest[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    if (line.startsWith('= ')) {
      heading = line === '= none' ? [] : [line.slice(2).trim()];
      return [];
    }
    const [text = '', more] = line.split(' | ');
    const labels = [...heading, ...(more === undefined ? [] : more.split(', '))];
    return [
      {
        text,
        gold: goldOf(labels, line),
        reading: grammarOf(text),
        author: `lines ${at % PARTS}`,
        count: LINE_COUNT,
      },
    ];
  });
}

/** A candidate as it is kept: kind, value, start, end, what was said of it. */
type KeptCandidate = [Reading['candidates'][number]['kind'], string, number, number, string];

/** What the grammar of the day made of a request when it saw it first, as it is kept. */
export interface KeptReading {
  readonly id: string;
  readonly intent: Reading['intent'];
  readonly category: string | null;
  readonly signals: readonly string[];
  readonly candidates: readonly KeptCandidate[];
}

/** A reading to be kept. */
export function keptReading(id: string, { intent, category, signals, candidates }: Reading): KeptReading {
  return {
    id,
    intent,
    category,
    signals,
    candidates: candidates.map(
      ({ kind, value, start, end, said }): KeptCandidate => [kind, value, start, end, said],
    ),
  };
}

/**
 * Whole requests with their gold. Where `kept` has what the grammar made of one before it was mended with it, that is
 * learned from: the mistakes that it makes on requests of others.
 */
export function requestsOf(
  records: readonly { readonly id: string; readonly text: string; readonly gold: Gold }[],
  kept: ReadonlyMap<string, KeptReading>,
): TrainingRequest[] {
  return records.map(({ id, text, gold }) => {
    const first = kept.get(id);
    const reading: Reading =
      first === undefined
        ? grammarOf(text)
        : {
            ...first,
            candidates: first.candidates.map(([kind, value, start, end, said]) => ({
              kind,
              value,
              start,
              end,
              said,
            })),
          };
    return {
      text,
      gold,
      reading,
      author: /^([ab]\d|\w+-d2)/u.exec(id)?.[1] ?? 'seen',
      count: first === undefined ? SEEN_COUNT : 1,
    };
  });
}
