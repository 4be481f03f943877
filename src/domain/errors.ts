/** The closed list of error codes that leave the process (GraphQL `extensions.code`, commands' messages). */
export const ERROR_CODES = [
  'INVALID_VALUE',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'LIMIT_EXCEEDED',
  'STORE_UNAVAILABLE',
  'STORE_IN_USE',
  'SCHEMA_VERSION',
  'CONFIGURATION',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure: its message may be shown to the caller and says what was expected and what was got. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A value that the graph does not take. `field` names it. */
export class InvalidValueError extends DomainError {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super('INVALID_VALUE', `${field}: ${message}`);
  }
}

/** A node that is not in the graph. */
export class NotFoundError extends DomainError {
  constructor(readonly id: string) {
    super('NOT_FOUND', `there is no node ${JSON.stringify(id)}`);
  }
}

/** An optimistic write that lost: the node has another version than the writer saw. */
export class ConflictError extends DomainError {
  constructor(
    readonly id: string,
    readonly expectedVersion: number,
    readonly currentVersion: number,
  ) {
    super('CONFLICT', `${id}: expected version ${expectedVersion}, but it is at ${currentVersion}`);
  }
}

/** The store does not answer (down, restarting, out of connections) within its deadline. */
export class StoreUnavailableError extends DomainError {
  constructor(message: string, options?: ErrorOptions) {
    super('STORE_UNAVAILABLE', message, options);
  }
}

/** Another process owns the embedded store's file. */
export class StoreInUseError extends DomainError {
  constructor(message: string) {
    super('STORE_IN_USE', message);
  }
}

/** The store was written by a version of the schema that this program cannot use. */
export class SchemaVersionError extends DomainError {
  constructor(message: string) {
    super('SCHEMA_VERSION', message);
  }
}

/** A setting (environment, option, mapping file) is missing or wrong. */
export class ConfigurationError extends DomainError {
  constructor(message: string) {
    super('CONFIGURATION', message);
  }
}
