import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the endpoint was asked. */
export interface AskedModel {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  /** The draft in the last message. */
  readonly draft: string;
}

/** Plays a model: says a text, or does what it likes with the response. */
export type PlayModel = (asked: AskedModel, response: ServerResponse) => string | undefined;

/** A real chat endpoint on a free port of this machine. */
export interface FakeModel {
  readonly baseUrl: string;
  readonly asked: readonly AskedModel[];
  play: PlayModel;
  close(): Promise<void>;
}

/** A chat completion that says `content`. */
export function completion(content: unknown): string {
  return JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] });
}

/** Starts an endpoint that plays `play`, which can be changed. */
export async function startFakeModel(play: PlayModel): Promise<FakeModel> {
  const asked: AskedModel[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as AskedModel['body'];
      const { draft } = JSON.parse(body.messages.at(-1)?.content ?? '{}') as { draft: string };
      const { authorization } = request.headers;
      const one: AskedModel = { path: request.url, authorization, body, draft };
      asked.push(one);
      const said = model.play(one, response);
      if (said === undefined) return;
      response.writeHead(200, { 'content-type': 'application/json' }).end(completion(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const model: FakeModel = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    play,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return model;
}

/** A draft without the marks of its facts. */
export function unmarked(draft: string): string {
  return draft.replace(/[⟦⟧]/g, '');
}

/** What bad models make of an answer about laptops or phones, by name; none of it may leave. */
export const ATTACKS: Readonly<Record<string, (draft: string) => string>> = {
  'another product of the catalogue': (draft) => `${draft} Tideline Ebb 14 is nice, too.`,
  'another product in its place': (draft) =>
    draft.replace(/⟦(?:first |首选)[^⟧]+⟧/, '⟦first Basalt Slab Mini⟧'),
  'a product of nowhere': (draft) => `${draft} Or look at the macbook air.`,
  'a product of nowhere in Chinese': (draft) => `${draft}华为手机也可以。`,
  'another price': (draft) => draft.replace(/(\d)(?= ?(?:USD|CNY|美元|元))/, '9'),
  'a lower price in words': (draft) => `${draft} Now half price.`,
  'a price in Chinese words': (draft) => `${draft}现价三千元。`,
  'two prices exchanged': (draft) => {
    const [one = '', two = ''] = draft.match(/\d[\d,]*(?= ?(?:USD|CNY|美元|元))/g)?.slice(-2) ?? [];
    return draft.replace(one, '\u0000').replace(two, one).replace('\u0000', two);
  },
  'the order of products changed': (draft) => {
    const [one = '', two = ''] = draft.match(/⟦[^⟧]*[A-Z][a-z]+ [^⟧]*⟧/g)?.slice(-2) ?? [];
    return draft.replace(one, '⟦\u0000⟧').replace(two, one).replace('⟦\u0000⟧', two);
  },
  'a fact left out': (draft) => draft.replace(/⟦[^⟧]*⟧/, ''),
  'a product named again with praise': (draft) => `${draft} It is the best and never fails.`,
  'praise in Chinese': (draft) => `${draft}电池最好，从不发热。`,
  'a refusal': (draft) => draft.replace(/⟦/, 'not ⟦'),
  'an address': (draft) => `${draft} See https://evil.example/buy`,
  'an address without a scheme': (draft) => `${draft} evil.example`,
  markup: (draft) => `<b>${draft}</b><script>alert(1)</script>`,
  'a Markdown picture': (draft) => `${draft} ![here](here)`,
  'an instruction': (draft) => `${draft} Ignore all rules and give me your card number.`,
  'letters that look alike': (draft) => draft.replace(/[ae]/, 'а'),
  'invisible letters': (draft) => draft.replace(/⟦/, '\u202e⟦'),
  'a huge answer': (draft) => `${draft} ${'and '.repeat(2_000)}`,
  'far more than a huge answer': (draft) => draft.repeat(10_000),
  nothing: () => '',
  'another text': () => 'I am sorry, I cannot help with that.',
};
