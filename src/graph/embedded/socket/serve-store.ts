import { chmodSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { GraphStore } from '../../graph-store.js';
import type { CopySource } from '../backup/copy-window.js';
import { encodeError } from './error-message.js';
import { FrameReader } from './frames.js';
import { type CallMessage, StoreCalls } from './store-calls.js';

export interface StoreServer {
  /** Takes no more connections, waits up to `patienceMs` for those there are to end, then cuts them. */
  close(patienceMs: number): Promise<void>;
}

/**
 * Serves `store` at the local socket `address`, for its user alone (mode 0600): calls of the port as JSON, one a line.
 * Rejects when the address cannot be listened at.
 */
export async function serveStore(store: GraphStore & CopySource, address: string): Promise<StoreServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    answer(store, socket);
  });
  await listen(server, address);
  return {
    close: (patienceMs) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => {
          for (const socket of sockets) socket.destroy();
        }, patienceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const restore = tightenUmask();
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
    restore();
    // The socket exists as soon as listen returns; without it the error is on its way.
    try {
      chmodSync(address, 0o600);
    } catch {
      return;
    }
  });
}

/** Lets the socket be made for its user alone from the first moment; worker threads may not, there chmod has to do. */
function tightenUmask(): () => void {
  try {
    const old = process.umask(0o177);
    return () => process.umask(old);
  } catch {
    return () => {};
  }
}

function answer(store: GraphStore & CopySource, socket: Socket): void {
  const calls = new StoreCalls(store);
  const frames = new FrameReader();
  socket.on('error', () => socket.destroy());
  socket.on('close', () => void calls.close());
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const line of frames.push(chunk)) void handle(calls, socket, parseCall(line));
    } catch {
      // Not our protocol: there is nobody to answer.
      socket.destroy();
    }
  });
}

function parseCall(line: string): CallMessage {
  const message = JSON.parse(line) as Partial<CallMessage> | null;
  if (
    typeof message?.call !== 'number' ||
    typeof message.method !== 'string' ||
    !Array.isArray(message.parameters)
  )
    throw new Error('expected {"call", "method", "parameters"}');
  return { call: message.call, method: message.method, parameters: message.parameters };
}

async function handle(calls: StoreCalls, socket: Socket, message: CallMessage): Promise<void> {
  let reply: unknown;
  try {
    reply = { call: message.call, result: await calls.run(message) };
  } catch (error) {
    reply = { call: message.call, error: encodeError(error) };
  }
  if (!socket.destroyed) socket.write(`${JSON.stringify(reply)}\n`);
}
