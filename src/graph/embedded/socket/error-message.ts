import {
  ConfigurationError,
  ConflictError,
  DomainError,
  ERROR_CODES,
  InvalidValueError,
  NotFoundError,
  StoreUnavailableError,
} from '../../../domain/errors.js';

/** An error as it goes over the socket. */
export interface ErrorMessage {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly id?: string;
  readonly expectedVersion?: number;
  readonly currentVersion?: number;
}

/** `error` for the other side: a domain error whole, any other as its message. */
export function encodeError(error: unknown): ErrorMessage {
  if (!(error instanceof DomainError))
    return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
  const { code, message } = error;
  if (error instanceof InvalidValueError) return { code, message, field: error.field };
  if (error instanceof NotFoundError) return { code, message, id: error.id };
  if (error instanceof ConflictError) {
    const { id, expectedVersion, currentVersion } = error;
    return { code, message, id, expectedVersion, currentVersion };
  }
  return { code, message };
}

/** The error that was thrown on the other side, of the same class. */
export function decodeError(error: ErrorMessage): DomainError {
  switch (error.code) {
    case 'INVALID_VALUE': {
      const field = error.field ?? '';
      return new InvalidValueError(field, error.message.replace(`${field}: `, ''));
    }
    case 'NOT_FOUND':
      return new NotFoundError(error.id ?? '');
    case 'CONFLICT':
      return new ConflictError(error.id ?? '', error.expectedVersion ?? 0, error.currentVersion ?? 0);
    case 'STORE_UNAVAILABLE':
      return new StoreUnavailableError(error.message);
    case 'CONFIGURATION':
      return new ConfigurationError(error.message);
    default:
      return new DomainError(ERROR_CODES.find((code) => code === error.code) ?? 'INTERNAL', error.message);
  }
}
