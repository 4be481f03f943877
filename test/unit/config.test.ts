import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { idHashKey, loadConfig } from '../../src/config.js';

const folder = mkdtempSync(join(tmpdir(), 'gg-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const none = join(folder, 'none');

describe('loadConfig', () => {
  it('needs nothing', () => {
    expect(loadConfig({}, none)).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      neo4j: undefined,
      recall: 'snapshot',
      sample: true,
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT: expected a whole number from 0 to 65535, got "http"'],
    [{ PORT: '70000' }, 'PORT: expected a whole number from 0 to 65535, got "70000"'],
    [{ PORT: '1.5' }, 'expected a whole number from 0 to 65535, got "1.5"'],
    [{ NEO4J_URI: 'http://localhost' }, 'NEO4J_URI'],
    [{ NEO4J_URI: 'neo4j://localhost' }, 'NEO4J_PASSWORD'],
    [{ RECALL: 'database' }, 'NEO4J_URI'],
    [{ AUTH_JWT_SECRET: 'short' }, 'AUTH_JWT_SECRET: expected at least 32 characters'],
    [{ AUTH_JWKS_URL: 'https://id.example/jwks' }, 'set AUTH_ISSUER and AUTH_AUDIENCE as well'],
    [{ AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'shop' }, 'set AUTH_JWKS_URL as well'],
    [{ AUTH_JWKS_URL: 'http://id.example/jwks' }, 'AUTH_JWKS_URL: expected an https address'],
    [{ AUTH_JWKS_URL: 'https://u:p@id.example/jwks' }, 'AUTH_JWKS_URL: expected an https address'],
    [{ AUTH_JWKS_URL: 'id.example' }, 'AUTH_JWKS_URL: expected an https address'],
    [{ SAMPLE: 'maybe' }, /SAMPLE: .*"on"\|"off", got "maybe"$/],
    [{ DRAIN_SECONDS: '-1' }, 'DRAIN_SECONDS: expected a number from 0 to 300, got "-1"'],
    [{ LLM_BASE_URL: 'https://models.example/v1' }, 'set LLM_API_KEY and LLM_MODEL as well'],
    [{ LLM_API_KEY: 'a', LLM_MODEL: 'b' }, 'set LLM_BASE_URL as well'],
    [{ LLM_EXTRACT: 'on' }, 'LLM_EXTRACT=on needs LLM_BASE_URL'],
    [{ LLM_PARSE: 'on' }, 'LLM_PARSE=on needs LLM_BASE_URL'],
    [{ LLM_TOKENS_PER_DAY: '-1' }, 'LLM_TOKENS_PER_DAY'],
    [
      { LLM_BASE_URL: 'models.example', LLM_API_KEY: 'a', LLM_MODEL: 'b' },
      'LLM_BASE_URL: expected an http(s)',
    ],
    [{ LLM_BASE_URL: 'https://u:p@models.example/v1' }, 'LLM_BASE_URL: expected an http(s)'],
    [{ LLM_API_KEY: 'a b' }, 'LLM_API_KEY: expected 1 to 1000 visible'],
  ])('names what is wrong with %p', (variables, message) => {
    expect(() => loadConfig(variables, none)).toThrow(message);
  });

  it('takes an issuer of tokens by https, and by http on this machine', () => {
    const given = { AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'shop' };
    for (const keysUrl of ['https://id.example/jwks?v=1', 'http://127.0.0.1:9000/jwks', 'http://[::1]/jwks'])
      expect(loadConfig({ ...given, AUTH_JWKS_URL: keysUrl }, none).tokenIssuer).toEqual({
        keysUrl,
        issuer: 'https://id.example',
        audience: 'shop',
        roleClaim: 'role',
      });
    expect(loadConfig({}, none).tokenIssuer).toBeUndefined();
  });

  it('takes all three settings of a language model, the address without its last slash', () => {
    expect(loadConfig({}, none).languageModel).toBeUndefined();
    const given = { LLM_BASE_URL: 'http://127.0.0.1:11434/v1/', LLM_API_KEY: 'any', LLM_MODEL: 'small' };
    expect(loadConfig(given, none).languageModel).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      apiKey: 'any',
      model: 'small',
      mayPropose: false,
      mayParse: false,
      mayChat: false,
      tokensPerDay: 1_000_000,
    });
    expect(loadConfig({ ...given, LLM_EXTRACT: 'on' }, none).languageModel?.mayPropose).toBe(true);
    expect(loadConfig({ ...given, LLM_PARSE: 'on' }, none).languageModel?.mayParse).toBe(true);
    expect(loadConfig({ ...given, LLM_TOKENS_PER_DAY: '5' }, none).languageModel?.tokensPerDay).toBe(5);
  });

  it.each([
    ['AUTH_JWT_SECRET', 'short-secret'],
    ['LLM_API_KEY', 'a secret'],
    ['LLM_API_KEY', 'secret-alone'],
    ['LLM_BASE_URL', 'https://user:secret@models.example'],
  ])('never says a secret back: %s', (name, secret) => {
    let message = '';
    try {
      loadConfig({ [name]: secret }, none);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toContain(name);
    expect(message).not.toContain(secret);
  });

  it('takes secrets from files, and says which cannot be had, without what is in them', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'a secret of at least 32 characters!\n');
    expect(loadConfig({ AUTH_JWT_SECRET_FILE: file, ID_HASH_KEY_FILE: file }, none)).toMatchObject({
      jwtSecret: 'a secret of at least 32 characters!',
      idHashKey: 'a secret of at least 32 characters!',
    });
    const neo4j = { NEO4J_URI: 'neo4j://db', NEO4J_PASSWORD_FILE: file };
    expect(loadConfig(neo4j, none).neo4j?.password).toBe('a secret of at least 32 characters!');
    const wrong: readonly [Record<string, string>, RegExp][] = [
      [{ ...neo4j, NEO4J_PASSWORD: 'x' }, /NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set/],
      [{ LLM_API_KEY_FILE: join(folder, 'nowhere') }, /LLM_API_KEY_FILE: .*ENOENT/],
      [{ ID_HASH_KEY_FILE: folder }, /ID_HASH_KEY_FILE: .*EISDIR/],
    ];
    for (const [variables, message] of wrong) expect(() => loadConfig(variables, none)).toThrow(message);
    writeFileSync(file, '\n');
    expect(() => loadConfig({ AUTH_JWT_SECRET_FILE: file }, none)).toThrow(/is empty/);
    writeFileSync(file, 'too short');
    expect(() => loadConfig({ AUTH_JWT_SECRET_FILE: file }, none)).toThrow(
      /^(?![^]*too short)[^]*expected at least 32/,
    );
  });

  it('reads a .env file, quotes and comments and all, under the variables', () => {
    const file = join(folder, '.env');
    writeFileSync(file, '# shop\nexport PORT=4100\nHOST="0.0.0.0"\nLOG_LEVEL=\'warn\'\nbroken line\n');
    expect(loadConfig({ PORT: '4200' }, file)).toMatchObject({
      port: 4200,
      host: '0.0.0.0',
      logLevel: 'warn',
    });
  });
});

describe('idHashKey', () => {
  it('is made once for the embedded store, for its owner alone', () => {
    const config = loadConfig({ DATA_DIR: join(folder, 'data') }, none);
    const key = idHashKey(config);
    expect(key.length).toBeGreaterThan(40);
    expect(idHashKey(config)).toBe(key);
    const path = join(folder, 'data', 'id-hash-key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8').trim()).toBe(key);
  });

  it('says what is wrong with a data folder that is a file', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')])
      expect(() => idHashKey(loadConfig({ DATA_DIR: path }, none))).toThrow(
        `DATA_DIR ${path} cannot be used (ENOTDIR)`,
      );
  });

  it('that was kept but is no key any more is not taken for one', () => {
    const config = loadConfig({ DATA_DIR: join(folder, 'emptied') }, none);
    idHashKey(config);
    writeFileSync(join(folder, 'emptied', 'id-hash-key'), '\n');
    expect(() => idHashKey(config)).toThrow('expected a key of at least 16 characters, got 0');
  });

  it('is asked for with Neo4j', () => {
    const config = loadConfig({ NEO4J_URI: 'neo4j://localhost', NEO4J_PASSWORD: 'x' }, none);
    expect(() => idHashKey(config)).toThrow('ID_HASH_KEY is required with Neo4j');
  });
});
