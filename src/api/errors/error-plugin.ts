import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { ApiContext } from '../context.js';
import { isApiCode } from './api-codes.js';
import { domainErrorOf, OF_THE_OPERATOR } from './mask-error.js';

/** Request errors that a client with `Accept: application/json` gets with status 200 (GraphQL over HTTP, section 6.4.1). */
const ANSWERED_200: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

function wantsResponseJson(accept: string): boolean {
  return accept.includes('application/graphql-response+json') && !accept.startsWith('application/json');
}

/** Gives every error the id of its request, logs those that are ours, counts all, and sets the status by the rules. */
export function errorPlugin(log: Logger, onError: (code: string) => void): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        const { requestId } = contextValue;
        for (const error of errors) {
          error.extensions.requestId = requestId;
          const known = domainErrorOf(error);
          const code = known?.code ?? error.extensions.code;
          onError(isApiCode(code) ? code : 'INTERNAL');
          if (known !== undefined && OF_THE_OPERATOR.has(known.code))
            log.warn({ requestId, path: error.path, code: known.code }, known.message);
          if (known === undefined && error.originalError !== undefined && error.extensions.code === undefined)
            log.error({ requestId, path: error.path, err: error.originalError }, 'a resolver failed');
        }
      },
      willSendResponse: async ({ request, response }) => {
        if (response.body.kind !== 'single' || response.http.status !== 400) return;
        const code = response.body.singleResult.errors?.[0]?.extensions?.code;
        if (ANSWERED_200.has(code) && !wantsResponseJson(request.http?.headers.get('accept') ?? ''))
          response.http.status = 200;
      },
    }),
  };
}
