import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Services } from '../../src/api/services/services.js';
import { type RunningServer, startServer } from '../../src/api/start-server.js';
import { createChatEndpoint } from '../../src/providers/chat-endpoint.js';
import { endpointChatModel } from '../../src/providers/chat-model-endpoint.js';
import { endpointPhraser } from '../../src/providers/phraser-endpoint.js';
import { ATTACKS, type FakeModel, startFakeModel, unmarked } from '../support/fake-model.js';
import { openSampleStore, type SampleStore, TEST_HASH_KEY } from '../support/sample-store.js';
import { fieldOf, post, TEST_NOW } from './api-client.js';

const KEY = 'sk-a-key-for-tests-alone';
const QUERY = 'query ($text: String!) { guide(text: $text, first: 3) { answer answerLanguage } }';
const REQUESTS = { en: 'quiet laptop under 1500, 16 GB', zh: '三千以内拍照好的手机，blorble' } as const;
const GREETING = { en: 'Hello! Here are ', zh: '您好！为您找到' } as const;

let sample: SampleStore;
let model: FakeModel;
let services: Services;
let server: RunningServer;
const told: unknown[] = [];
const plain = { en: '', zh: '' };
beforeAll(async () => {
  sample = await openSampleStore();
  model = await startFakeModel(({ draft }) => unmarked(draft));
  services = await Services.open({
    store: sample.store,
    hashKey: TEST_HASH_KEY,
    phraser: endpointPhraser(createChatEndpoint({ baseUrl: model.baseUrl, apiKey: KEY, model: 'small-1' })),
    chatModel: endpointChatModel(
      createChatEndpoint({ baseUrl: model.baseUrl, apiKey: KEY, model: 'small-1' }),
    ),
    onError: (error) => told.push(error),
    trainAfterQuietMs: 3_600_000,
  });
  server = await startServer(services, {
    host: '127.0.0.1',
    port: 0,
    jwtSecret: undefined,
    log: pino({ level: 'silent' }),
    samplePeople: [],
    clock: () => TEST_NOW,
  });
  // A model that says nothing leaves the template's answer.
  model.play = () => '';
  for (const language of ['en', 'zh'] as const) plain[language] = await answerTo(language);
}, 240_000);
afterAll(async () => {
  await sample.close();
  await model.close();
});

async function answerTo(language: 'en' | 'zh'): Promise<string> {
  const reply = await post(server.url, QUERY, { text: REQUESTS[language] });
  const { answer, answerLanguage } = fieldOf<{ answer: string; answerLanguage: string }>(reply, 'guide');
  expect(answerLanguage).toBe(language.toUpperCase());
  return answer;
}

describe.each(['en', 'zh'] as const)('guide { answer } with a language model (%s)', (language) => {
  it('is nicer with a good model, which sees no note and no word of the request', async () => {
    model.play = ({ draft }) => `${GREETING[language]}${unmarked(draft)}`;
    expect(await answerTo(language)).toBe(`${GREETING[language]}${plain[language]}`);
    expect(model.asked.at(-1)?.draft).not.toMatch(/blorble|rough|汇率/);
  });

  it.each(Object.keys(ATTACKS))('says what the graph says against %s', async (name) => {
    model.play = ({ draft }) => ATTACKS[name]?.(draft);
    const before = told.length;
    expect(await answerTo(language)).toBe(plain[language]);
    expect(told.length).toBe(before + 1);
  });

  it.each([500, 401])('is there when the model answers HTTP %d', async (status) => {
    model.play = (_, response) => {
      response.writeHead(status).end(`no: ${KEY}`);
      return undefined;
    };
    expect(await answerTo(language)).toBe(plain[language]);
    expect(String(told.at(-1))).toContain(`HTTP status ${status}`);
    expect(String(told.at(-1))).not.toContain(KEY);
  });

  it('is there when the model answers broken JSON', async () => {
    model.play = (_, response) => {
      response.writeHead(200).end('{"choices":');
      return undefined;
    };
    expect(await answerTo(language)).toBe(plain[language]);
  });

  it('is there when the model never answers', async () => {
    model.play = () => undefined;
    expect(await answerTo(language)).toBe(plain[language]);
    expect(String(told.at(-1))).toContain('no answer within');
  });
});

interface DirectGuide {
  readonly intent: string;
  readonly answer: string;
  readonly answerToQuestion: {
    readonly status: string;
    readonly text: string;
    readonly claims: readonly {
      readonly agreement: { readonly for: number; readonly against: number; readonly neutral: number } | null;
      readonly citations: readonly { readonly quote: string }[];
    }[];
  } | null;
  readonly comparison: {
    readonly products: readonly { readonly id: string }[];
    readonly summary: string;
  } | null;
}

const DIRECT = `query ($text: String!) { guide(text: $text) { intent answer
  answerToQuestion { status text claims { agreement { for against neutral } citations { quote } } }
  comparison { products { id } summary } } }`;

describe('guide for what is no search', () => {
  const ask = async (text: string): Promise<DirectGuide> =>
    fieldOf<DirectGuide>(await post(server.url, DIRECT, { text }), 'guide');

  it.each([
    ['when will my order arrive', 'When does my order arrive?'],
    ['我的订单什么时候到', '订单什么时候到？'],
  ])('answers what is asked of the shop by its help: %s', async (text, topic) => {
    const { intent, answer, answerToQuestion } = await ask(text);
    expect(intent).toBe('OTHER');
    expect(answer).toContain(topic);
    expect(answer).toBe(answerToQuestion?.text);
  });

  it.each([
    ['how can i pay', 'Payment and invoice'],
    ['and is there a warranty?', 'Warranty and repair'],
    ['can i return a laptop after 20 days?', 'Returns within 30 days'],
    ['怎么付款', '付款和发票'],
    ['我的快递到哪了', '订单什么时候到？'],
    ['笔记本买了20天能退吗', '30 天退换货'],
    ['多久能送到？', '二到四个工作日'],
  ])(
    'answers what is asked of a service by the help about it, whatever other topics say: %s',
    async (text, topic) => {
      expect((await ask(text)).answer).toContain(topic);
    },
  );

  it.each([
    [
      'Sund 4 vs Candela 5',
      'which has the better battery?',
      'Norvik Sund 4 256 GB has the longer battery life',
    ],
    ['Sund 4和Candela 5哪个好', '哪个续航更好', '诺维克 Sund 4 256GB的续航时间比流光 Candela 5更长'],
  ])('goes on about what was compared before: %s', async (first, then, answer) => {
    const say = (input: object): Promise<unknown> =>
      post(
        server.url,
        'mutation ($input: ConverseInput!) { converse(input: $input) { guidance { answer conversation { id } } } }',
        { input },
      );
    type Said = {
      readonly guidance: { readonly answer: string; readonly conversation: { readonly id: string } };
    };
    const begun = fieldOf<Said>((await say({ text: first })) as never, 'converse');
    const { id: conversation } = begun.guidance.conversation;
    const next = fieldOf<Said>((await say({ text: then, conversation })) as never, 'converse');
    expect(next.guidance.answer).toContain(answer);
  });

  it.each(['thanks', 'how are you', 'what is the weather', '你们几点开门'])(
    'says nothing of help to %s',
    async (text) => {
      expect((await ask(text)).answerToQuestion).toBeNull();
    },
  );

  it.each([
    ['en', 'Does the Norvik Sund 4 get hot?'],
    ['zh', '诺维克 Sund 4 发热吗？'],
  ])('answers a question with its sources and the counts that the product shows (%s)', async (_, text) => {
    const { intent, answer, answerToQuestion, comparison } = await ask(text);
    expect([intent, comparison]).toEqual(['QUESTION', null]);
    expect(answerToQuestion?.status).toBe('ANSWERED');
    expect(answer).toBe(answerToQuestion?.text);
    const counted = answerToQuestion?.claims.find(({ agreement }) => agreement !== null);
    expect(counted?.citations.length).toBeGreaterThan(0);
    const shown = fieldOf<{ features: { feature: { id: string }; positive: number; negative: number }[] }>(
      await post(
        server.url,
        '{ product(id: "product:norvik-sund-4-256-gb") { features { feature { id } positive negative } } }',
      ),
      'product',
    ).features.find(({ feature }) => feature.id === 'feature:heat');
    expect(counted?.agreement).toMatchObject({ for: shown?.positive, against: shown?.negative });
  });

  it('compares what it is asked to compare, and answers what of it is asked in one thing', async () => {
    const whole = await ask('compare the Norvik Varde 14 and the Tideline Ebb 14');
    expect(whole.intent).toBe('COMPARE');
    expect(whole.comparison?.products).toHaveLength(2);
    expect([whole.answer, whole.answerToQuestion]).toEqual([whole.comparison?.summary, null]);
    const { answer, comparison } = await ask('Varde 14 和 Ebb 14 哪个更轻');
    expect(comparison?.products).toHaveLength(2);
    expect(answer).toMatch(/重量/);
  });

  it('answers a wish for goods by goods', async () => {
    const { answerToQuestion, comparison } = await ask('a quiet laptop under 1500');
    expect([answerToQuestion, comparison]).toEqual([null, null]);
  });
});

describe('guide { chat }', () => {
  const CHAT = 'query ($text: String!) { guide(text: $text) { answer chat { text isFromModel facts } } }';
  const chat = async () =>
    fieldOf<{ answer: string; chat: { text: string; isFromModel: boolean; facts: readonly string[] } }>(
      await post(server.url, CHAT, { text: 'Does the Norvik Sund 4 get hot?' }),
      'guide',
    );
  interface Round {
    readonly results: readonly { readonly facts: readonly string[] }[];
  }
  /** A model that asks the tool `answer`, then speaks as `speak` does of the facts. */
  const talker =
    (speak: (facts: readonly string[]) => string): FakeModel['play'] =>
    ({ body }) => {
      const { results } = JSON.parse(body.messages.at(-1)?.content ?? '{}') as Round;
      const question = 'Does the Norvik Sund 4 get hot?';
      return JSON.stringify(
        results.length === 0
          ? { tool: 'answer', arguments: { question } }
          : { say: speak(results.flatMap(({ facts }) => facts)) },
      );
    };

  it('says facts that our own operations gave, and else what the template says', async () => {
    model.play = talker(([first = '']) => `⟦${first}⟧`);
    const good = (await chat()).chat;
    expect(good.isFromModel).toBe(true);
    expect(good.facts).toHaveLength(1);
    expect(good.text).toMatch(/heat/);
    model.play = talker(([first = '']) => `⟦${first}⟧ It costs 1 USD today.`);
    const lying = await chat();
    expect(lying.chat).toEqual({ text: lying.answer, isFromModel: false, facts: [] });
  });
});

describe('guide without its answer', () => {
  it('asks no model', async () => {
    const before = model.asked.length;
    const reply = await post(server.url, '{ guide(text: "a phone") { products { nodes { id } } } }');
    expect(reply.errors).toBeUndefined();
    expect(model.asked.length).toBe(before);
  });
});

const dataDir = (): string => join(sample.folder, 'data');

/** The program from the sources, on the sample shop. */
async function run(words: readonly string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir(), ID_HASH_KEY: TEST_HASH_KEY, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.errors += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...text };
}

describe('the commands with a language model', () => {
  // One process owns the store at a time.
  beforeAll(async () => {
    await server.stop();
    await services.close();
    await sample.store.close();
    mkdirSync(dataDir());
    copyFileSync(join(sample.folder, 'graph.db'), join(dataDir(), 'graph.db'));
  });

  const settings = (): Record<string, string> => ({
    LLM_BASE_URL: `${model.baseUrl}/`,
    LLM_API_KEY: KEY,
    LLM_MODEL: 'small-1',
  });

  it('ask says its answer', async () => {
    model.play = ({ draft }) => `${GREETING.en}${unmarked(draft)}`;
    const good = await run(['ask', REQUESTS.en], settings());
    expect(good).toMatchObject({ status: 0, errors: '' });
    expect(good.output).toMatch(
      /^Hello! Here are 5 laptops up to 1,500 USD with at least 16 GB of memory: first /,
    );
    model.play = () => 'Buy the Basalt Slab Mini.';
    const bad = await run(['ask', REQUESTS.zh], settings());
    expect(bad).toMatchObject({ status: 0, errors: expect.stringContaining('said by the template') });
    expect(bad.output).toMatch(/^\d款手机，最多3000元：首选/);
  }, 120_000);

  it('doctor shows it without its key, and nothing works with a part of it', async () => {
    const doctor = await run(['doctor'], settings());
    expect(doctor.output).toContain(`LLM_BASE_URL ${model.baseUrl}  LLM_MODEL small-1  LLM_API_KEY set`);
    expect(doctor.output + doctor.errors).not.toContain(KEY);
    const { LLM_MODEL: _, ...part } = settings();
    const wrong = await run(['doctor'], part);
    expect(wrong.status).toBe(2);
    expect(wrong.errors).toContain('set LLM_MODEL as well');
    expect(wrong.errors).not.toContain(KEY);
  }, 120_000);
});
