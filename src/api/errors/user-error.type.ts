import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DomainError, ERROR_CODES, InvalidValueError } from '../../domain/errors.js';
import { OF_THE_OPERATOR } from './mask-error.js';

/** The codes of expected failures, as a GraphQL enum. */
const UserErrorCode = Object.fromEntries(ERROR_CODES.map((code) => [code, code]));
registerEnumType(UserErrorCode, { name: 'ErrorCode', description: 'The closed list of expected failures.' });

@ObjectType('UserError', {
  description: 'Something in the input that did not work; the rest was done where the payload says so.',
  simpleResolvers: true,
})
export class UserErrorType {
  @Field(() => [String], {
    nullable: true,
    description: 'Path to the part of the input, such as ["events", "3", "product"].',
  })
  readonly field: readonly string[] | undefined;

  @Field(() => String, { description: 'What was expected and what was got.' })
  readonly message: string;

  @Field(() => UserErrorCode, { description: 'Kind of the failure.' })
  readonly code: string;

  constructor(field: readonly string[] | undefined, message: string, code: string) {
    this.field = field;
    this.message = message;
    this.code = code;
  }
}

/** Failures that are about the server or the caller, not about the input: they are thrown on. */
const NOT_OF_THE_INPUT: ReadonlySet<string> = new Set([
  ...OF_THE_OPERATOR,
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INTERNAL',
]);

/** `error` as data for the payload of a mutation; throws it again when it is not about the input. */
export function userErrorOf(error: unknown, field: readonly string[]): UserErrorType {
  if (!(error instanceof DomainError) || NOT_OF_THE_INPUT.has(error.code)) throw error;
  const inner = error instanceof InvalidValueError ? [...field, error.field] : field;
  return new UserErrorType(inner, error.message, error.code);
}
