import { describe, expect, it } from '@jest/globals';
import { isDirectLocal } from '../../../../src/api/auth/direct-local.js';
import { isLoopbackHost } from '../../../../src/lib/is-loopback-host.js';

describe('a direct local request', () => {
  const local = { host: 'localhost:4000' };

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.8.9.1'])(
    'comes over the loopback address %s',
    (address) => {
      expect(isDirectLocal(address, local)).toBe(true);
    },
  );

  it.each([undefined, '10.0.0.7', '::ffff:10.0.0.7', '192.168.1.2', '2001:db8::1', ''])(
    'and not over %s',
    (address) => {
      expect(isDirectLocal(address, local)).toBe(false);
    },
  );

  it.each(['127.0.0.1:80', '[::1]:4000', 'LOCALHOST', 'localhost'])('names this machine as %s', (host) => {
    expect(isDirectLocal('127.0.0.1', { host })).toBe(true);
  });

  it.each([
    undefined,
    '',
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'a@b',
    '0.0.0.0',
    '\u0000',
  ])('and not as %s', (host) => {
    expect(isDirectLocal('127.0.0.1', { host })).toBe(false);
  });

  it('carries no header of a proxy and no foreign origin', () => {
    for (const name of [
      'forwarded',
      'via',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-real-ip',
      'cf-connecting-ip',
    ])
      expect(isDirectLocal('127.0.0.1', { ...local, [name]: '' })).toBe(false);
    expect(isDirectLocal('127.0.0.1', { ...local, origin: 'http://localhost:3000' })).toBe(true);
    for (const origin of ['https://evil.example', 'null', '', 'file://', 'http://127.0.0.1.evil.example'])
      expect(isDirectLocal('127.0.0.1', { ...local, origin })).toBe(false);
  });

  it('public addresses are no loopback hosts', () => {
    for (const host of ['0.0.0.0', '::', '1.2.3.4', 'shop.example', '127.0.0.1.example', ''])
      expect(isLoopbackHost(host)).toBe(false);
  });
});
