import { connect, type Socket } from 'node:net';
import { StoreUnavailableError } from '../../../domain/errors.js';
import { decodeError, type ErrorMessage } from './error-message.js';
import { FrameReader } from './frames.js';

/** How long a call may take before the owner counts as gone: compacting a large file takes a while. */
const DEADLINE_MS = 120_000;
/** After that, time to read what has come already. */
const GRACE_MS = 1_000;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly deadline: NodeJS.Timeout;
}
interface Reply {
  readonly call: number;
  readonly result?: unknown;
  readonly error?: ErrorMessage;
}

/** The asking side of a store's socket. */
export class SocketCaller {
  private readonly waiting = new Map<number, Waiting>();
  private readonly frames = new FrameReader();
  private nextCall = 1;
  private failure: StoreUnavailableError | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const line of this.frames.push(chunk)) this.settle(JSON.parse(line) as Reply);
      } catch {
        this.fail('the owner of the store sent what cannot be understood');
      }
    });
    socket.on('error', (error) => this.fail(`the owner of the store cannot be reached: ${error.message}`));
    socket.on('close', () => this.fail('the process that owns the store ended: run the command again'));
  }

  /** Connects to `address`; rejects with StoreUnavailableError when nobody listens there. */
  static connect(address: string): Promise<SocketCaller> {
    return new Promise((resolve, reject) => {
      const socket = connect(address);
      const refuse = (error: Error): void =>
        reject(new StoreUnavailableError(`nobody serves the store at ${address}`, { cause: error }));
      socket.once('error', refuse);
      socket.once('connect', () => {
        socket.off('error', refuse);
        resolve(new SocketCaller(socket));
      });
    });
  }

  /** Calls a method of the store; rejects as the store does, or with StoreUnavailableError. */
  call(method: string, ...parameters: readonly unknown[]): Promise<unknown> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const call = this.nextCall;
    this.nextCall += 1;
    return new Promise((resolve, reject) => {
      const fail = (): void =>
        this.fail(`the owner of the store did not answer within ${DEADLINE_MS / 1000} s`);
      // A process that stood still itself finds its timers due before it reads what came meanwhile.
      const deadline = setTimeout(() => {
        setTimeout(() => {
          if (this.waiting.has(call)) fail();
        }, GRACE_MS);
      }, DEADLINE_MS);
      this.waiting.set(call, { resolve, reject, deadline });
      this.socket.write(`${JSON.stringify({ call, method, parameters })}\n`);
    });
  }

  /** Ends the connection; calls that still wait are rejected. */
  close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      if (this.socket.closed) resolve();
      else this.socket.once('close', () => resolve());
    });
    this.fail('the store is closed');
    return closed;
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.call);
    if (waiting === undefined) return;
    this.waiting.delete(reply.call);
    clearTimeout(waiting.deadline);
    if (reply.error === undefined) waiting.resolve(reply.result);
    else waiting.reject(decodeError(reply.error));
  }

  private fail(message: string): void {
    this.failure ??= new StoreUnavailableError(message);
    this.socket.destroy();
    for (const { reject, deadline } of this.waiting.values()) {
      clearTimeout(deadline);
      reject(this.failure);
    }
    this.waiting.clear();
  }
}
