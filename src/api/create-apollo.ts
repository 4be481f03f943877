import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Logger } from 'pino';
import type { ApiContext } from './context.js';
import { errorPlugin } from './errors/error-plugin.js';
import { maskError } from './errors/mask-error.js';
import { planningGateway } from './execute/plan-executor.js';
import { sandboxPage } from './http/sandbox-page.js';
import { limitPlugin } from './limits/limit-plugin.js';
import type { Limits } from './limits/limits.js';
import { apiSchema } from './schema.js';

/** How long requests that run may go on while the server stops. */
const GRACE_MS = 5_000;

/** What the GraphQL server is made with. */
export interface ApolloSettings {
  readonly httpServer: Server;
  readonly log: Logger;
  readonly limits: Limits;
  readonly countError: (code: string) => void;
}

/** The GraphQL server: Sandbox as its landing page, limits before execution, masked errors, no cache control. */
export function createApollo({
  httpServer,
  log,
  limits,
  countError,
}: ApolloSettings): ApolloServer<ApiContext> {
  const schema = apiSchema();
  return new ApolloServer<ApiContext>({
    gateway: planningGateway(schema),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskError,
    parseOptions: { maxTokens: limits.tokens },
    logger: {
      debug: () => {},
      info: () => {},
      warn: (message?: unknown) => log.warn(String(message)),
      error: (message?: unknown) => log.error(String(message)),
    },
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: GRACE_MS }),
      sandboxPage('/graphiql'),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitPlugin(schema, limits),
      errorPlugin(log, countError),
    ],
  });
}
