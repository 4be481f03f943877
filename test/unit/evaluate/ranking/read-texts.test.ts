import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readTexts } from '../../../../src/evaluate/ranking/read-texts.js';
import { createSortedIdTable } from '../../../../src/lib/id-table.js';
import { createHistory } from '../../../../src/rank/history.js';
import type { TrainingData } from '../../../../src/rank/scorer.js';
import { trainScorer } from '../../../../src/rank/train-scorer.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { interactionsOf } from '../../rank/tiny-data.js';

const newFolder = temporaryFolders();
const never = (): never => {
  throw new Error('no line is bad');
};

const TEXTS = [
  ['0', 'Wireless headphones with noise cancelling'],
  ['1', 'These HEADPHONES are wireless; noise-cancelling works.'],
  ['2', 'A heavy cast-iron pan'],
  ['3', '降噪耳機，無線藍牙'],
  ['4', '无线蓝牙耳机，降噪很好'],
  ['5', '铸铁平底锅，很重'],
  ['6', 'An iron pan'],
  ['nobody', 'headphones'],
];

async function shop(): Promise<TrainingData> {
  const file = join(newFolder(), 'texts.tsv');
  writeFileSync(file, TEXTS.map((columns) => `${columns.join('\t')}\n`).join(''));
  const items = createSortedIdTable(['0', '1', '2', '3', '4', '5', '6']);
  return { interactions: interactionsOf(7, [[0, 3]]), relations: await readTexts([file], items, never) };
}

function likest(name: string, data: TrainingData, item: number): number {
  const scores = new Float64Array(7);
  trainScorer(name, data, {}, 1).accumulate(createHistory([item]), scores);
  scores[item] = Number.NEGATIVE_INFINITY;
  return scores.indexOf(Math.max(...scores));
}

describe('texts of items', () => {
  it('are read as words in both languages, traditional characters too, and one relation', async () => {
    const { relations } = await shop();
    expect(relations).toHaveLength(1);
    expect(relations[0]).toMatchObject({ role: 'word', name: 'texts' });
    expect(await readTexts([], createSortedIdTable(['0']), never)).toEqual([]);
  });

  it.each(['content-words', 'content-tfidf'])('make like what is said alike (%s)', async (name) => {
    const data = await shop();
    expect(likest(name, data, 0)).toBe(1);
    expect(likest(name, data, 2)).toBe(6);
    expect(likest(name, data, 3)).toBe(4);
  });

  it('are what vectors of words and documents are learned on', async () => {
    const data = await shop();
    for (const name of ['content-vectors', 'content-documents']) {
      const scores = new Float64Array(7);
      trainScorer(name, data, {}, 1).accumulate(createHistory([0]), scores);
      expect(scores.some((score) => score !== 0)).toBe(true);
    }
  });

  it('are read by no method of graphs', async () => {
    const data = await shop();
    const plain = { ...data, relations: [] };
    for (const name of ['kg-paths', 'kg-propagation', 'local-ease']) {
      const [withTexts, without] = [data, plain].map((one) => {
        const scores = new Float64Array(7);
        trainScorer(name, one, {}, 1).accumulate(createHistory([0, 3]), scores);
        return [...scores];
      });
      expect(withTexts).toEqual(without);
    }
  });
});
