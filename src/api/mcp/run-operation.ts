import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError } from '../../domain/errors.js';
import type { Caller } from '../auth/caller.js';
import { ApiContext } from '../context.js';
import { domainErrorOf, OF_THE_OPERATOR } from '../errors/mask-error.js';
import { apiSchema } from '../schema.js';
import type { Services } from '../services/services.js';
import type { RunOperation } from './assistant-tool.js';

/** For whom, and with what, operations run. */
export interface OperationSettings {
  readonly services: Services;
  readonly caller: Caller;
  readonly log: Logger;
  /** Seconds since 1970. */
  readonly clock: () => number;
}

/**
 * Operations over `services` as `caller`, each with a context of its own, as over HTTP. Throws DomainError: the expected
 * failure itself, and INTERNAL without the cause, which the log alone learns, for anything else. The first error counts.
 */
export function operationRunner({ services, caller, log, clock }: OperationSettings): RunOperation {
  let count = 0;
  return async (document, variables) => {
    const requestId = `mcp-${++count}`;
    const contextValue = new ApiContext(services, caller, 'en', clock(), requestId);
    const result: ExecutionResult = await execute({
      schema: apiSchema(),
      document,
      contextValue,
      variableValues: variables,
    });
    const error = result.errors?.[0];
    if (error !== undefined) throw failure(error, requestId, log);
    return { ...result.data };
  };
}

function failure(error: GraphQLError, requestId: string, log: Logger): DomainError {
  const known = domainErrorOf(error);
  if (known !== undefined && !OF_THE_OPERATOR.has(known.code)) return known;
  // A variable that does not fit has no cause behind it.
  if (known === undefined && error.originalError === undefined)
    return new DomainError('INVALID_VALUE', error.message);
  log.error({ requestId, path: error.path, err: error.originalError ?? error }, 'a tool failed');
  return new DomainError(
    known?.code ?? 'INTERNAL',
    `this did not work just now; the log tells why under ${requestId}`,
  );
}
