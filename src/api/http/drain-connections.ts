import type { FastifyInstance } from 'fastify';

/** Time for what clients have sent already to be read and answered. */
const LAST_REQUESTS_MS = 150;

/**
 * Lets the clients of `app` know that it stops: the function that it gives has every answer from then on carry
 * `connection: close`, and resolves when what was on its way has had the time to come in. Closing sockets that seem
 * idle at once would cut off requests that are sent but not read yet: done, and never acknowledged.
 */
export function drainConnections(app: FastifyInstance): () => Promise<void> {
  let isStopping = false;
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping) void reply.header('connection', 'close');
    done();
  });
  return () => {
    isStopping = true;
    return new Promise((resolve) => setTimeout(resolve, LAST_REQUESTS_MS));
  };
}
