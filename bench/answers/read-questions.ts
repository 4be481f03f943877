import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldQuestion } from './score-answer.js';

/** The questions of `folder` in `language`, in order of their file; none where there is no file. */
export function readQuestions(folder: string, language: 'en' | 'zh'): GoldQuestion[] {
  const file = join(folder, `${language}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldQuestion);
}
