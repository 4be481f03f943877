import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalText } from '../../../extract/quantities/normal-text.js';
import { KNOWN_WORDS, type Topic } from '../words/topic-lexicon.js';
import type { Saying } from './learn-meanings.js';

const TOPIC = /^[sfng]:[a-z\d][a-z\d -]*$/u;

/**
 * The sayings of the .tsv files of `folder`, in order of their names (`topics<TAB>saying | saying`, `#` begins a remark),
 * and the words of the vocabulary and the tables, which are sayings as well. Throws an Error that names the line without
 * topics or sayings, and what the file system throws.
 */
export function readSayings(folder: string): Saying[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
  const written = files.toSorted().flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, place): Saying[] => {
        if (line === '' || line.startsWith('#')) return [];
        const [head = '', sayings = ''] = line.split('\t');
        const topics = head.split(/ (?=[sfng]:)/u) as Topic[];
        if (sayings === '' || !topics.every((topic) => TOPIC.test(topic)))
          throw new Error(
            `${file}:${place + 1}: expected topics, a tab and sayings, got ${line.slice(0, 80)}`,
          );
        return sayings.split(' | ').map((text) => ({ text: normalText(text), topics }));
      }),
  );
  const known = new Map<string, Topic[]>();
  for (const [word, topic] of KNOWN_WORDS)
    if (!topic.startsWith('c:')) known.set(word, [...(known.get(word) ?? []), topic]);
  return [...written, ...[...known].map(([word, topics]) => ({ text: normalText(word), topics }))];
}
