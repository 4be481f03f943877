import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ConflictError, DomainError, type ErrorCode } from '../../domain/errors.js';
import { type ApiCode, isApiCode } from './api-codes.js';

/** Messages that echo input are cut here. */
const MAX_MESSAGE_LENGTH = 500;

/** Failures of the surroundings: their messages name addresses and folders, for the log and not for clients. */
export const OF_THE_OPERATOR: ReadonlySet<string> = new Set([
  'STORE_UNAVAILABLE',
  'STORE_IN_USE',
  'SCHEMA_VERSION',
  'CONFIGURATION',
] satisfies ErrorCode[]);

/** The expected failure behind `error`, however deep the executor wrapped it; undefined for anything else. */
export function domainErrorOf(error: unknown): DomainError | undefined {
  const original = unwrapResolverError(error);
  if (original instanceof DomainError) return original;
  const { originalError } = (original ?? {}) as { originalError?: unknown };
  return originalError instanceof DomainError ? originalError : undefined;
}

/** The code of a request that could not be run as it was sent; undefined for what broke on our side. */
function requestCode(error: unknown, code: unknown): ApiCode | undefined {
  const original = unwrapResolverError(error);
  if (original === error) return isApiCode(code) && code !== 'INTERNAL' ? code : undefined;
  // An argument that does not fit names its place in the document; a value of ours that does not fit has none.
  return original instanceof GraphQLError && original.nodes !== undefined ? 'BAD_USER_INPUT' : undefined;
}

/**
 * What a client sees of an error: message and code of expected failures and of requests that cannot be run; the code
 * alone of failures of the surroundings; of anything else INTERNAL with the request's id, and neither message nor stack.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path, extensions } = formatted;
  const requestId = extensions?.requestId;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const known = domainErrorOf(error);
  if (known !== undefined && OF_THE_OPERATOR.has(known.code)) {
    const message = `the store cannot be used just now: try again, or tell the operator the request id ${String(requestId)}`;
    return { message, ...place, extensions: { code: known.code, requestId } };
  }
  if (known !== undefined && known.code !== 'INTERNAL') {
    const details = known instanceof ConflictError ? { currentVersion: known.currentVersion } : {};
    return { message: cut(known.message), ...place, extensions: { code: known.code, requestId, ...details } };
  }
  const code = requestCode(error, extensions?.code);
  if (code !== undefined)
    return { message: cut(formatted.message), ...place, extensions: { code, requestId } };
  const message = `something went wrong here; tell the operator the request id ${String(requestId)}`;
  return { message, ...place, extensions: { code: 'INTERNAL', requestId } };
}

function cut(message: string): string {
  return message.length <= MAX_MESSAGE_LENGTH ? message : `${message.slice(0, MAX_MESSAGE_LENGTH)} …`;
}
