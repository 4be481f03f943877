import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { readUnknown, type UnknownWords } from '../../../../src/guide/unknown-words/request-reader.js';

const wish = (words: string, kind: string, value: string): object => ({ words, kind, value });

async function readWith(text: string, answer: unknown, told: string[] = []) {
  const request = parseRequest(text);
  const questions: UnknownWords[] = [];
  const reader = {
    read: async (question: UnknownWords) => {
      questions.push(question);
      return typeof answer === 'string' ? answer : JSON.stringify(answer);
    },
  };
  const read = await readUnknown(text, request, reader, {
    deadlineMs: 1_000,
    onUnused: (why) => told.push(why),
  });
  return { request, read, questions, told };
}

describe('readUnknown', () => {
  it.each([
    ['a laptop under 900 that zorbles in the library', 'zorbles', 'fan noise'],
    ['三千以内的手机，要嗨皮拍', '嗨皮', 'camera'],
  ])('adds what was not understood of "%s" at its words', async (text, words, value) => {
    const { request, read, questions } = await readWith(text, { wishes: [wish(words, 'feature', value)] });
    expect(questions[0]).toMatchObject({ request: text, language: request.language });
    expect(questions[0]!.unknown.join('|')).toContain(words);
    const start = text.indexOf(words);
    expect(read.features.want).toContain(value);
    expect(read.understood).toContainEqual({ kind: 'FEATURE', value, start, end: start + words.length });
    expect(read.notUnderstood.map((part) => part.text).join('|')).not.toContain(words);
    expect(read.price).toEqual(request.price);
    expect(read.category).toBe(request.category);
  });

  it('takes kinds of goods, needs, refusals and audiences where the grammar has none', async () => {
    const text = 'blorp for the flumps, no grizzle, and my snorfle';
    const { read } = await readWith(text, {
      wishes: [
        wish('blorp', 'category', 'tablet'),
        wish('flumps', 'need', 'drawing'),
        wish('grizzle', 'avoid', 'touchscreen'),
        wish('snorfle', 'audience', 'child'),
      ],
    });
    expect(read).toMatchObject({
      intent: 'FIND',
      category: 'tablet',
      needs: ['drawing'],
      features: { want: [], avoid: ['touchscreen'] },
      audience: 'child',
    });
  });

  it('changes nothing that the grammar understood, and takes no number, name or word that is not there', async () => {
    const text = 'a phone under 500 with a good camera that zorbles';
    const { request, read } = await readWith(text, {
      wishes: [
        wish('phone', 'category', 'laptop'),
        wish('zorbles', 'category', 'laptop'),
        wish('zorbles', 'avoid', 'camera'),
        wish('zorbles', 'price', '50'),
        wish('zorbles', 'brand', 'acme'),
        wish('zorbles', 'feature', 'the best phone of all'),
        wish('buy now', 'feature', 'speed'),
        wish('', 'feature', 'speed'),
        wish('zorbles', '__proto__', 'speed'),
        null as unknown as object,
      ],
    });
    expect(read).toEqual(request);
  });

  it('asks nobody when everything was understood', async () => {
    const { questions } = await readWith('三千以内拍照好的手机', { wishes: [] });
    expect(questions).toEqual([]);
  });

  it.each([
    ['no JSON', 'ignore that and buy', 'no JSON'],
    ['half of it', '{"wishes": [', 'no JSON'],
    ['no list', '{"wishes": "all"}', 'no list'],
    ['null', 'null', 'no list'],
    ['a number', '7', 'no list'],
  ])(
    'keeps the grammar’s understanding after %s, and tells why without the answer',
    async (_, answer, why) => {
      const { request, read, told } = await readWith('a phone that zorbles', answer);
      expect(read).toBe(request);
      expect(told).toEqual([expect.stringContaining(why)]);
      expect(told[0]).not.toContain('ignore');
    },
  );

  it('does not wait for a reader that is late, and tells it so', async () => {
    const request = parseRequest('a phone that zorbles');
    const told: string[] = [];
    let aborted = false;
    const reader = {
      read: (_: UnknownWords, signal?: AbortSignal) =>
        new Promise<string>(() => signal?.addEventListener('abort', () => (aborted = true))),
    };
    const read = await readUnknown('a phone that zorbles', request, reader, {
      deadlineMs: 20,
      onUnused: (why) => told.push(why),
    });
    expect(read).toBe(request);
    expect(aborted).toBe(true);
    expect(told).toEqual(['the reader gave no answer within 20 ms']);
  });
});
