import { ERROR_CODES, type ErrorCode } from '../../domain/errors.js';

/** Codes of requests that never reach a resolver, as Apollo Server and the GraphQL-over-HTTP clients know them. */
const REQUEST_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;

/** The closed list of `extensions.code`. */
export const API_CODES = [...ERROR_CODES, ...REQUEST_CODES] as const;
export type ApiCode = ErrorCode | (typeof REQUEST_CODES)[number];

/** Whether `code` is one that a client may see. */
export function isApiCode(code: unknown): code is ApiCode {
  return (API_CODES as readonly unknown[]).includes(code);
}
