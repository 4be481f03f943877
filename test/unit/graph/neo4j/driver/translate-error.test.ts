import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { ConflictError } from '../../../../../src/domain/errors.js';
import { translateError } from '../../../../../src/graph/neo4j/driver/translate-error.js';

const settings = { uri: 'neo4j://db:7687', username: 'neo4j', password: 'hunter2-secret', database: 'shop' };
const failure = (code: string) => Object.assign(new Error('words that may change'), { code });

describe('errors of the driver', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'CONFIGURATION', 'NEO4J_PASSWORD'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'CONFIGURATION', 'NEO4J_USERNAME'],
    ['Neo.ClientError.Security.Forbidden', 'CONFIGURATION', 'NEO4J_USERNAME'],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'CONFIGURATION', 'server.databases.read_only'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'CONFIGURATION', 'server.databases.read_only'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'CONFIGURATION', 'NEO4J_DATABASE'],
    ['ServiceUnavailable', 'STORE_UNAVAILABLE', 'NEO4J_URI'],
    ['ProtocolError', 'STORE_UNAVAILABLE', 'NEO4J_URI'],
    ['SessionExpired', 'STORE_UNAVAILABLE', 'neo4j://db:7687'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE', 'DatabaseUnavailable'],
    [
      'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
      'STORE_UNAVAILABLE',
      'is it running',
    ],
  ])('%s becomes %s and names %s', (code, expected, hint) => {
    const translated = translateError(failure(code), settings);
    expect(translated).toMatchObject({ code: expected });
    expect((translated as Error).message).toContain(hint);
    expect((translated as Error).message).not.toContain(settings.password);
  });

  it('tell that every connection is in use, which the driver tells by words alone', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const hanging = neo4j.driver(`bolt://127.0.0.1:${port}`, undefined, { connectionAcquisitionTimeout: 50 });
    const error: unknown = await hanging.executeQuery('RETURN 1').catch((reason: unknown) => reason);
    expect(translateError(error, settings)).toMatchObject({ code: 'STORE_UNAVAILABLE', cause: error });
    await hanging.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('are left alone when they mean a mistake of ours, and domain errors always', () => {
    const mistake = failure('Neo.ClientError.Statement.SyntaxError');
    expect(translateError(mistake, settings)).toBe(mistake);
    const conflict = new ConflictError('product:a', 1, 2);
    expect(translateError(conflict, settings)).toBe(conflict);
    expect(translateError(undefined, settings)).toBeUndefined();
    expect(translateError('ServiceUnavailable', settings)).toBe('ServiceUnavailable');
  });
});
