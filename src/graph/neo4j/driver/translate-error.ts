import neo4j from 'neo4j-driver';
import { ConfigurationError, DomainError, StoreUnavailableError } from '../../../domain/errors.js';
import type { Neo4jSettings } from './neo4j-settings.js';

const CREDENTIAL_CODES: ReadonlySet<string> = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.TokenExpired',
]);
const READ_ONLY_CODES: ReadonlySet<string> = new Set([
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
]);
const UNAVAILABLE_CODES: ReadonlySet<string> = new Set([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  // What the driver calls a connection that is lost while it logs in.
  neo4j.error.PROTOCOL_ERROR,
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.DatabaseError.General.UnknownError',
]);

/** The driver gives a call that waited in vain for a free connection no code: these words begin its message. */
const NO_FREE_CONNECTION = 'Connection acquisition timed out';

function waitedInVain(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.message.startsWith(NO_FREE_CONNECTION);
}

/** The database takes no writes from anybody, as it was set up. */
export class ReadOnlyDatabaseError extends ConfigurationError {}

/** The code of a driver's error, '' for any other. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/**
 * `error` of the driver as an error of the domain, chosen by its code, by its text only where it has none; errors of the domain and
 * those that have no meaning for a caller come back as they are.
 */
export function translateError(error: unknown, settings: Neo4jSettings): unknown {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  const options = { cause: error };
  if (CREDENTIAL_CODES.has(code))
    return new ConfigurationError(
      `Neo4j at ${settings.uri} refused the user ${JSON.stringify(settings.username)} (${code}): ` +
        'check NEO4J_USERNAME and NEO4J_PASSWORD',
    );
  if (code === 'Neo.ClientError.Security.Forbidden')
    return new ConfigurationError(
      `the user ${JSON.stringify(settings.username)} may not do this on Neo4j at ${settings.uri} (${code}): ` +
        'give NEO4J_USERNAME a user that may write and change the schema',
    );
  if (READ_ONLY_CODES.has(code))
    return new ReadOnlyDatabaseError(
      `the database of Neo4j at ${settings.uri} takes no writes (${code}): ` +
        'take it out of server.databases.read_only, or name another by NEO4J_DATABASE',
    );
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new ConfigurationError(
      `Neo4j at ${settings.uri} has no database ${JSON.stringify(settings.database ?? '')}: check NEO4J_DATABASE`,
    );
  if (UNAVAILABLE_CODES.has(code) || code.startsWith('Neo.TransientError.'))
    return new StoreUnavailableError(
      `Neo4j at ${settings.uri} does not answer (${code}): is it running, and is NEO4J_URI right?`,
      options,
    );
  if (waitedInVain(error))
    return new StoreUnavailableError(
      `every connection to Neo4j at ${settings.uri} was in use for too long: is it slow, or are there too many requests?`,
      options,
    );
  return error;
}
