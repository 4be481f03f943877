import type { FastifyInstance } from 'fastify';
import type { Services } from '../services/services.js';

/** Longest wait for the store's answer before it counts as gone. */
const PING_DEADLINE_MS = 2_000;

/**
 * Whether the store answers, asked once for all who ask meanwhile: a store that hangs must not have every look at the
 * health of the server wait for a connection of its own, which requests need.
 */
function storeWatch(services: Services): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  const ask = (): Promise<boolean> => {
    asked ??= services.store
      .ping()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asked = undefined;
      });
    return asked;
  };
  return () => {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PING_DEADLINE_MS);
    });
    return Promise.race([ask(), deadline]).finally(() => clearTimeout(timer));
  };
}

/**
 * `/health/live`: the process answers. `/health/ready`: the store does too; 503 while it does not, and once `isStopping`
 * says so, though requests are answered for a while yet. Texts that are being read again are told and make nothing less
 * ready: they are shown as they were read before.
 */
export function serveHealth(app: FastifyInstance, services: Services, isStopping: () => boolean): void {
  const storeAnswers = storeWatch(services);
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const isStoreThere = await storeAnswers();
    const isReady = isStoreThere && !isStopping();
    void reply.code(isReady ? 200 : 503);
    const { snapshot, recommender, store, factReading } = services;
    return {
      status: isReady ? 'ready' : isStoreThere ? 'stopping' : 'store unavailable',
      store: store.engine,
      seq: snapshot.seq,
      model: recommender.model.version,
      ...(factReading && { factReading: factReading.progress }),
    };
  });
}
