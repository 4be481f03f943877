import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'guidegraph-train-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ASPECTS = ['battery', 'flange', 'screen', 'charger', 'widget', 'bezel'];
const OPINIONS = [
  ['great', 'positive'],
  ['awful', 'negative'],
] as const;

/** "The X is Y today." with X and Y annotated, for all of them, several times over. */
const RECORDS = [0, 1, 2].flatMap((round) =>
  ASPECTS.flatMap((aspect) =>
    OPINIONS.map(([opinion, polarity]) => {
      const text = `${round === 1 ? 'I think the' : 'The'} ${aspect} is ${opinion} today.`;
      const at = (word: string): { start: number; end: number; text: string } => {
        const start = text.indexOf(word);
        return { start, end: start + word.length, text: word };
      };
      const mention = { ...at(aspect), feature: aspect, implicit: false, polarity, opinion: at(opinion) };
      return { id: `${round} ${aspect} ${opinion}`, language: 'en', text, mentions: [mention] };
    }),
  ),
);

const data = join(folder, 'data.jsonl');
writeFileSync(data, RECORDS.map((record) => JSON.stringify(record)).join('\n'));

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(...words: string[]): Promise<Run> {
  const main = new URL('../../../../src/main.ts', import.meta.url).pathname;
  try {
    const done = await promisify(execFile)(process.execPath, ['--import', 'tsx', main, ...words]);
    return { status: 0, ...done };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

describe('guidegraph train extractor', () => {
  const model = join(folder, 'one.model');

  it('learns what the data marks, and the same data give the same bytes', async () => {
    const again = join(folder, 'two.model');
    expect(await run('train', 'extractor', '--data', data, '--model', model)).toMatchObject({
      status: 0,
      stdout: '',
    });
    await run('train', 'extractor', '--data', data, '--model', again);
    expect(readFileSync(again).equals(readFileSync(model))).toBe(true);
  }, 60_000);

  it('makes a model that extract reads', async () => {
    const text = 'The screen is awful today.';
    const texts = join(folder, 'texts.jsonl');
    writeFileSync(texts, JSON.stringify({ id: 't', text }));
    const { stdout } = await run('extract', '--model', model, texts);
    const { mentions } = JSON.parse(stdout) as { mentions: { text: string; polarity: string }[] };
    expect(mentions).toMatchObject([
      { text: 'screen', polarity: 'negative', opinion: { text: 'awful', start: 14, end: 19 } },
    ]);
  }, 60_000);

  it('reports bad lines and uses the good ones', async () => {
    const bad = join(folder, 'bad.jsonl');
    const broken = { id: 'b', text: 'short', mentions: [{ start: 2, end: 99, polarity: 'positive' }] };
    writeFileSync(bad, `${readFileSync(data, 'utf8')}\n${JSON.stringify(broken)}\n{oops\n`);
    const { status, stderr } = await run(
      'train',
      'extractor',
      '--data',
      bad,
      '--model',
      join(folder, 'bad.model'),
    );
    expect(status).toBe(3);
    expect(stderr).toContain('line 37: BAD_SPAN: mentions[0]: expected 0 <= start < end <= 5, got 2 and 99');
    expect(stderr).toContain('line 38: BAD_JSON');
  }, 60_000);

  it('says what it wants when there is nothing to learn from', async () => {
    const empty = join(folder, 'empty.jsonl');
    writeFileSync(empty, '');
    const { status, stderr } = await run(
      'train',
      'extractor',
      '--data',
      empty,
      '--model',
      join(folder, 'x.model'),
    );
    expect(status).toBe(1);
    expect(stderr).toContain('expected at least one annotated record');
  }, 60_000);
});
