import { setTimeout as sleep } from 'node:timers/promises';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ConfigurationError, DomainError } from '../domain/errors.js';
import { authenticate } from './auth/authenticate.js';
import { checkHost } from './auth/check-host.js';
import { KeysUnavailableError } from './auth/issuer-keys.js';
import { type TokenIssuer, type TokenSettings, takesTokens } from './auth/verify-token.js';
import { ApiContext } from './context.js';
import { createApollo } from './create-apollo.js';
import { createApp, refuseOtherMethods } from './http/create-app.js';
import { drainConnections } from './http/drain-connections.js';
import { serveGraphiql } from './http/graphiql-page.js';
import { serveHealth } from './http/health.js';
import { serveIndex } from './http/index-page.js';
import { serveMetrics } from './http/metrics.js';
import { LIMITS } from './limits/limits.js';
import type { Services } from './services/services.js';
import { acceptedLanguage } from './shared/accepted-language.js';

/** Where and for whom the server listens. */
export interface ServerSettings {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly jwtSecret: string | undefined;
  /** Whose tokens are taken beside those of the secret; nobody's when left out. */
  readonly tokenIssuer?: TokenIssuer | undefined;
  /**
   * How long, in milliseconds, it goes on as before when it is stopped, only no longer called ready: so that whoever
   * sends it requests sees that in time. 0 when left out.
   */
  readonly noticeMs?: number;
  readonly log: Logger;
  /** Names of sample people, for the links of the first page. */
  readonly samplePeople: readonly string[];
  /** Seconds since 1970; the machine's clock when left out. */
  readonly clock?: () => number;
}

/** A server that listens. */
export interface RunningServer {
  /** Such as http://127.0.0.1:4000. */
  readonly url: string;
  /** Takes no more requests, lets those that run end, and resolves; the services stay open. */
  readonly stop: () => Promise<void>;
}

/** What a request whose sender cannot be told is answered with; 503 where that is no fault of theirs. */
function statusOf(error: DomainError): number {
  if (error instanceof KeysUnavailableError) return 503;
  return error.code === 'UNAUTHENTICATED' ? 401 : 400;
}

/** An error of who asks, in a form that keeps its status and code; of anything else the log alone knows more. */
function refusal(error: unknown, requestId: string, log: Logger): GraphQLError {
  if (!(error instanceof DomainError)) {
    log.error({ requestId, err: error }, 'a caller could not be told');
    return new GraphQLError('the caller could not be told', { extensions: { code: 'INTERNAL', requestId } });
  }
  const status = statusOf(error);
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, requestId, http: { status } },
  });
}

function listenError(error: unknown, { host, port }: ServerSettings): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new DomainError(
      'INVALID_VALUE',
      `port ${port} of ${host} is in use: stop what listens there, or choose another one (PORT=${port + 1}; PORT=0 takes a free one)`,
    );
  if (code === 'EACCES')
    return new DomainError(
      'INVALID_VALUE',
      `port ${port} needs special rights: choose one above 1023 by PORT`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigurationError(`HOST ${host} is no address of this machine`);
  return error;
}

/**
 * Starts the GraphQL API over `services`: /graphql (with Sandbox as its page), /graphiql, /health/live, /health/ready,
 * /metrics and a first page. Throws ConfigurationError for a public host without a key, DomainError for a port in use.
 */
export async function startServer(services: Services, settings: ServerSettings): Promise<RunningServer> {
  const tokens: TokenSettings = { secret: settings.jwtSecret, issuer: settings.tokenIssuer };
  checkHost(settings.host, takesTokens(tokens));
  // Before the first request, which need not wait then; without the issuer the server starts all the same.
  void tokens.issuer?.keys.refresh();
  const { log, clock = () => Date.now() / 1_000 } = settings;
  const app = createApp(log, LIMITS.bodyBytes);
  const metrics = serveMetrics(app, services, '/graphql');
  const apollo = createApollo({
    httpServer: app.server,
    log,
    limits: LIMITS,
    countError: metrics.countError,
  });
  await apollo.start();
  const context = async (request: FastifyRequest): Promise<ApiContext> => {
    const now = clock();
    const { headers, id } = request;
    try {
      const credentials = { remoteAddress: request.socket.remoteAddress, headers };
      const caller = await authenticate({ tokens, hashKey: services.hashKey }, credentials, now);
      return new ApiContext(services, caller, acceptedLanguage(headers['accept-language']), now, id);
    } catch (error) {
      throw refusal(error, id, log);
    }
  };
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, { context }),
  });
  refuseOtherMethods(app, '/graphql', ['GET', 'POST', 'OPTIONS']);
  const drain = drainConnections(app);
  serveGraphiql(app, '/graphiql', '/graphql');
  let isStopping = false;
  serveHealth(app, services, () => isStopping);
  serveIndex(app, settings.samplePeople);
  try {
    const url = await app.listen({ host: settings.host, port: settings.port });
    return {
      url,
      stop: async () => {
        isStopping = true;
        // Even a pause of nothing would let requests that have come be answered as if it went on.
        if (settings.noticeMs) await sleep(settings.noticeMs);
        await drain();
        await apollo.stop();
        await app.close();
      },
    };
  } catch (error) {
    await apollo.stop();
    await app.close();
    throw listenError(error, settings);
  }
}
