import { connect, createServer, type Socket } from 'node:net';

/** The Bolt message COMMIT as a chunk: length 2, structure without fields of kind 0x12, end. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** A TCP proxy before a Neo4j server that makes the faults of networks. */
export interface Neo4jProxy {
  readonly port: number;
  /** Both directions of every connection are late by `ms` from now on. */
  delay(ms: number): void;
  /** Closes every connection that is open. */
  cut(): void;
  /**
   * From now on connections that are open pass nothing more on and are never closed, as when a router forgets them; those that
   * are opened later neither, until `heal`, after which only the lost ones stay lost.
   */
  silence(): void;
  heal(): void;
  /** Swallows the answers of the next `commits` commits with their connections. */
  lose(commits: number): void;
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
  isSilent: boolean;
}

/** Starts one on a free port of this machine; it passes bytes on to `target` until it is told otherwise. */
export async function startNeo4jProxy(target: URL): Promise<Neo4jProxy> {
  const pairs = new Set<Pair>();
  let delayMs = 0;
  let isSilent = false;
  let commitsToLose = 0;

  const server = createServer((client) => {
    const pair: Pair = { client, upstream: connect(Number(target.port), target.hostname), isSilent };
    const { upstream } = pair;
    let isLosing = false;
    pairs.add(pair);
    const pass = (bytes: Buffer, to: Socket): void => {
      const send = (): void => {
        if (!pair.isSilent && !to.destroyed) to.write(bytes);
      };
      // One pause for all keeps the order of what is on its way.
      if (delayMs === 0) send();
      else setTimeout(send, delayMs);
    };
    client.on('data', (bytes: Buffer) => {
      if (commitsToLose > 0 && bytes.includes(COMMIT)) {
        commitsToLose -= 1;
        isLosing = true;
      }
      pass(bytes, upstream);
    });
    upstream.on('data', (bytes: Buffer) => (isLosing ? client.destroy() : pass(bytes, client)));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => {});
      one.on('close', () => {
        if (one === client) pairs.delete(pair);
        if (!pair.isSilent || one === client) other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  const cut = (): void => {
    for (const { client } of pairs) client.destroy();
  };
  return {
    port: address.port,
    delay: (ms) => (delayMs = ms),
    cut,
    silence: () => {
      isSilent = true;
      for (const pair of pairs) pair.isSilent = true;
    },
    heal: () => (isSilent = false),
    lose: (commits) => (commitsToLose = commits),
    close: () => {
      cut();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
