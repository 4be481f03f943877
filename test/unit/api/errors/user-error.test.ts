import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { userErrorOf } from '../../../../src/api/errors/user-error.type.js';
import {
  ConfigurationError,
  InvalidValueError,
  SchemaVersionError,
  StoreInUseError,
  StoreUnavailableError,
} from '../../../../src/domain/errors.js';

describe('errors in payloads', () => {
  it('are those of the input', () => {
    const { field, code } = userErrorOf(new InvalidValueError('at', 'expected a time'), ['events', '3']);
    expect([field, code]).toEqual([['events', '3', 'at'], 'INVALID_VALUE']);
  });

  it.each([
    new StoreUnavailableError('Neo4j at bolt://db.internal:7687 does not answer'),
    new ConfigurationError('Neo4j at bolt://db.internal:7687 refused the user "neo4j"'),
    new StoreInUseError('the store in /srv/data is in use'),
    new SchemaVersionError('the store in /srv/data has schema version 9'),
  ])('are never those of the surroundings, which name what clients must not see: %s', (error) => {
    expect(() => userErrorOf(error, ['events'])).toThrow(error);
  });
});
