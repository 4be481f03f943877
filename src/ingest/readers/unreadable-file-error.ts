import { DomainError } from '../../domain/errors.js';

/** A file that cannot be read as a whole: not there, binary, in an unknown encoding. The message says what to do. */
export class UnreadableFileError extends DomainError {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super('INVALID_VALUE', `${file}: ${reason}`, options);
  }
}
