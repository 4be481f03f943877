// The clock set back by a day under a server that goes on: tokens, events, sessions, the feed, ids, conversations and ranking hold.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SignJWT } from 'jose';
import type { FeedRecord } from '../../src/domain/graph-records.js';
import { openStore } from '../../src/graph/open-store.js';
import { type Answer, askApi } from './parts/ask-api.js';
import { beginWith, FROM } from './parts/begin-with.js';
import { runSoak } from './parts/run-soak.js';
import { startServed } from './parts/served-program.js';
import { allOf } from './parts/writes/expert-writes.js';

const SECRET = 'a secret for long tests alone, of 32+ characters';
const SHIFT = fileURLToPath(new URL('parts/shift-clock.js', import.meta.url));

const RECORD = `mutation ($for: ID!, $events: [EventInput!]!, $seen: [ImpressionInput!]) {
  recordEvents(input: { for: $for, events: $events, impressions: $seen }) { recorded shown seq userErrors { code message } } }`;
const RECOMMEND = `query ($for: ID) { recommendations(for: $for, first: 5) {
  recommendationId edges { score node { id } } } viewer(for: $for) { session { isOpen eventCount } } }`;
const RULE =
  'mutation ($input: PutRuleInput!) { putRule(input: $input) { change { id at } userErrors { code message } } }';
const UNDO =
  'mutation ($input: UndoInput!) { undo(input: $input) { change { id } userErrors { code message } } }';
const CONVERSE = `mutation ($input: ConverseInput!) { converse(input: $input) {
  userErrors { code message } guidance { conversation { id version } } } }`;
const OFFERS = 'query ($for: ID) { promotions(for: $for, first: 2) { offerId } }';
const RECORD_OFFERS = `mutation ($input: RecordOffersInput!) { recordOffers(input: $input) { seen userErrors { code message } } }`;

/** A token of `role`: issued now, valid from and until so many seconds after the machine's clock. */
function token(role: string, from: number | undefined, until: number): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const signed = new SignJWT({ role, ...(from !== undefined && { nbf: now + from }) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(now)
    .setSubject(`soak-${role}`)
    .setExpirationTime(now + until);
  return signed.sign(new TextEncoder().encode(SECRET));
}

interface Recommended {
  readonly recommendations: {
    readonly recommendationId: string;
    readonly edges: { score: number; node: { id: string } }[];
  };
  readonly viewer: {
    readonly session: { readonly isOpen: boolean; readonly eventCount: number } | null;
  } | null;
}

await runSoak({
  name: 'clock-back',
  what: 'Sets the clock of a server that serves the sample shop back (its Date, by a signal), and looks at all that asks for the time.',
  options: { seconds: { default: '86400', help: 'how far back' }, ...FROM },
  run: async ({ seconds, from }, folder, progress) => {
    const back = Number(seconds);
    const dataDir = join(folder, 'data');
    beginWith(from, dataDir);
    const problems: string[] = [];
    const facts: Record<string, string> = {};
    const server = await startServed(dataDir, { AUTH_JWT_SECRET: SECRET, CLOCK_SHIFT_SECONDS: seconds }, [
      '--import',
      SHIFT,
    ]);
    try {
      const guest = await openStore({ dataDir });
      const products = (await allOf(guest, 'Product')).map(({ id }) => id);
      const bearer = `Bearer ${await token('app', undefined, 7 * 86_400)}`;
      const expert = `Bearer ${await token('expert', undefined, 7 * 86_400)}`;
      const ask = (query: string, variables: object, authorization = bearer): Promise<Answer> =>
        askApi(server.url, query, variables, { authorization });
      const expect = (what: string, isRight: boolean, got: unknown): void => {
        facts[what] = isRight ? 'holds' : 'BROKEN';
        if (!isRight) problems.push(`${what}: got ${JSON.stringify(got)?.slice(0, 300)}`);
      };
      const event = (id: string, at: number, product = 0): object => ({
        id,
        type: 'VIEW',
        product: products[product],
        at: new Date(at).toISOString(),
      });
      const recommend = async (person: string): Promise<Recommended> =>
        (await ask(RECOMMEND, { for: person })).data as unknown as Recommended;

      await ask(RECORD, { for: 'soak-a', events: [event('before', Date.now() - 1_000)] });
      const shown = (await recommend('soak-a')).recommendations;
      const talk = await ask(CONVERSE, {
        input: { for: 'soak-a', text: 'a laptop for the office', clientMutationId: 'one', first: 2 },
      });
      const conversation = (
        talk.data.converse as { guidance: { conversation: { id: string; version: number } } }
      ).guidance.conversation;
      const rule = { action: 'BOOST', value: 1.1, where: { category: { in: ['camera'] } } };
      await ask(RULE, { input: { ...rule, nameEn: 'before', reason: 'before' } }, expert);
      const offers = ((await ask(OFFERS, { for: 'mei' })).data.promotions ?? []) as { offerId: string }[];
      const valid = `Bearer ${await token('app', -60, 3_600)}`;
      const { cursor, seq } = await guest.feedHead();

      process.kill(server.pid, 'SIGUSR2');
      await sleep(200);
      const there = Date.now() - back * 1_000;
      progress(`the server lives at ${new Date(there).toISOString()}`);

      const early = await ask(RECOMMEND, { for: 'mei' }, valid);
      expect(
        'a token that is not valid yet is refused with 401',
        early.status === 401 && early.code === 'UNAUTHENTICATED',
        early,
      );
      const plain = await ask(RECOMMEND, { for: 'mei' });
      expect('a token issued ahead of the clock, without nbf, is taken', plain.code === undefined, plain);
      const ahead = await ask(RECORD, { for: 'soak-a', events: [event('ahead', Date.now(), 1)] });
      expect('an event ahead of the clock is refused as data', ahead.code === 'INVALID_VALUE', ahead);
      const later = await ask(RECORD, { for: 'soak-a', events: [event('after', there, 2)] });
      const recorded = later.data.recordEvents as { recorded: number; seq: number } | null;
      expect('an event of now is acknowledged', later.code === undefined && recorded?.recorded === 1, later);
      expect('transactions are numbered on', (recorded?.seq ?? 0) > seq, recorded);
      const again = await ask(RECORD, { for: 'soak-a', events: [event('after', there, 2)] });
      expect('the same event again counts once', again.code === undefined, again);
      const { records } = await guest.feed(cursor, 10_000);
      // The server may write of itself meanwhile: what it reads in texts, what it learns.
      const keys = records.flatMap((record: FeedRecord) =>
        record.kind === 'edge' && record.edge.type === 'VIEWED' ? [record.edge.key] : [],
      );
      expect('the feed tells what came after, once and alone', keys.join() === 'after', keys);
      const next = await recommend('soak-a');
      const { edges } = next.recommendations;
      expect(
        'ranking: scores are numbers, the best first',
        edges.length === 5 &&
          edges.every(
            ({ score }, at) =>
              Number.isFinite(score) && (at === 0 || score <= (edges[at - 1] as { score: number }).score),
          ),
        edges,
      );
      expect('the session of before is open', next.viewer?.session?.isOpen === true, next.viewer);
      const seen = await ask(RECORD, {
        for: 'soak-a',
        events: [],
        seen: [{ recommendationId: shown.recommendationId }],
      });
      expect('an answer of before the change may be told as seen', seen.code === undefined, seen);
      const goesOn = await ask(CONVERSE, {
        input: {
          for: 'soak-a',
          conversation: conversation.id,
          text: 'under 1500',
          clientMutationId: 'two',
          first: 2,
        },
      });
      expect('a conversation goes on', goesOn.code === undefined, goesOn);
      const second = await ask(RULE, { input: { ...rule, nameEn: 'after', reason: 'after' } }, expert);
      const change = (second.data.putRule as { change: { id: string } | null } | undefined)?.change;
      expect('a rule is made', second.code === undefined && change !== null, second);
      const undone = await ask(UNDO, { input: { change: change?.id, reason: 'undone' } }, expert);
      expect('the newest change is undone', undone.code === undefined, undone);
      const offered = await ask(RECORD_OFFERS, {
        input: { for: 'mei', seen: offers.map(({ offerId }) => offerId), followed: [] },
      });
      expect(
        'offers of before the change count as seen',
        offers.length > 0 && offered.code === undefined,
        offered,
      );
      const ready = await fetch(`${server.url}/health/ready`);
      expect('the server is ready', ready.ok, ready.status);
      await guest.close();
      const status = await server.end('SIGTERM');
      expect('it stops', status === 0, status);
      expect('the log holds no error', !/"level":[56]0/.test(server.said()), server.said());
      // It starts at the machine's time again, ahead of what was written last.
      const started = await startServed(dataDir, { AUTH_JWT_SECRET: SECRET });
      const after = (await askApi(
        started.url,
        RECOMMEND,
        { for: 'soak-a' },
        { authorization: bearer },
      )) as Answer;
      expect('a start at the right time goes on', after.code === undefined, after);
      await started.end('SIGTERM');
      return { problems, facts };
    } finally {
      await server.end('SIGKILL');
    }
  },
});
