import { randomUUID } from 'node:crypto';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type HTTPMethods,
} from 'fastify';
import type { Logger } from 'pino';

/** How long a client may take to send a request. */
const REQUEST_TIMEOUT_MS = 30_000;

/** What the client is told of a request that never became a GraphQL one. */
function describe(error: FastifyError, bodyBytes: number): { status: number; code: string; message: string } {
  const status = error.statusCode ?? 500;
  if (status === 413)
    return { status, code: 'LIMIT_EXCEEDED', message: `body: expected at most ${bodyBytes} bytes` };
  if (status === 415)
    return { status, code: 'BAD_REQUEST', message: 'content-type: expected application/json' };
  if (status >= 400 && status < 500)
    return {
      status,
      code: 'BAD_REQUEST',
      message: `the request could not be read: ${error.message.slice(0, 200)}`,
    };
  return {
    status: 500,
    code: 'INTERNAL',
    message: 'something went wrong here; tell the operator the request id',
  };
}

/** Answers what `url` is asked by methods that are not `allowed` with 405, and says which are. */
export function refuseOtherMethods(app: FastifyInstance, url: string, allowed: readonly HTTPMethods[]): void {
  const method = app.supportedMethods.filter(
    // HEAD comes with GET.
    (name) => name !== 'HEAD' && !allowed.includes(name as HTTPMethods),
  ) as HTTPMethods[];
  const message = `${url}: expected one of ${allowed.join(', ')}`;
  app.route({
    method,
    url,
    handler: (request, reply) =>
      reply
        .code(405)
        .header('allow', allowed.join(', '))
        .send({ errors: [{ message, extensions: { code: 'BAD_REQUEST', requestId: request.id } }] }),
  });
}

/** A fastify server whose own errors are JSON of the form of GraphQL errors, without stack traces. */
export function createApp(log: Logger, bodyBytes: number): FastifyInstance {
  const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { status, code, message } = describe(error, bodyBytes);
    if (status >= 500) log.error({ requestId: request.id, err: error }, 'a request failed');
    return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.id } }] });
  };
  const app = fastify({
    logger: false,
    bodyLimit: bodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    // A socket that idles must not keep the process from stopping.
    forceCloseConnections: 'idle',
    // An address that cannot be read comes before every hook and handler.
    frameworkErrors: (error, request, reply) => {
      void answerError(error as FastifyError, request as FastifyRequest, reply as FastifyReply);
    },
  });
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'x-request-id': request.id,
      // Answers are of who asks, and of now: nothing between may keep them, a GET neither.
      'cache-control': 'no-store',
    });
    done();
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      errors: [
        {
          message: `there is nothing at ${request.url.slice(0, 200)}: the API is at /graphql`,
          extensions: { code: 'NOT_FOUND', requestId: request.id },
        },
      ],
    }),
  );
  return app;
}
