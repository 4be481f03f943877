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

/** Of sets that nobody had read when they were scored, and that are learned from since; their ids are as they were. */
const READ_SINCE = /^(?:test-[6-9]|1[01])-/u;

/** Whether a question may be looked at and learned from. */
export function isDevelopment({ id }: Pick<GoldQuestion, 'id'>): boolean {
  return id.startsWith('dev-') || READ_SINCE.test(id);
}
