import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type IssuerConfig, issuerConfig, issuerVariables } from './config/issuer-config.js';
import { missingOf } from './config/missing-of.js';
import { readVariables } from './config/read-variables.js';
import { ConfigurationError } from './domain/errors.js';
import { makeFolder } from './lib/make-folder.js';

const MIN_HASH_KEY_LENGTH = 16;

/** Whether `value` is an http(s) address without user, password, query and fragment. */
function isPlainAddress(value: string): boolean {
  if (!/^https?:\/\/[^?#@\s]+$/i.test(value)) return false;
  return URL.canParse(value);
}

/** A number from `min` to `max`; whole where `kind` says so. */
function numberFrom(min: number, max: number, kind: 'number' | 'whole number' = 'whole number') {
  const error = `expected a ${kind} from ${min} to ${max}`;
  const number = z.coerce.number({ error }).min(min, error).max(max, error);
  return kind === 'number' ? number : number.int(error);
}

/** Variables that hold no secret and no address that may contain one: what was got is told. */
const TOLD = new Set([
  'PORT',
  'DRAIN_SECONDS',
  'RECALL',
  'LLM_EXTRACT',
  'LLM_PARSE',
  'LLM_CHAT',
  'LLM_TOKENS_PER_DAY',
  'LOG_LEVEL',
  'SAMPLE',
]);

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: numberFrom(0, 65_535).default(4000),
  DRAIN_SECONDS: numberFrom(0, 300, 'number').default(0),
  DATA_DIR: z.string().min(1).default('.data'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'expected neo4j://, bolt:// or a secured form of them')
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  RECALL: z.enum(['snapshot', 'database']).default('snapshot'),
  AUTH_JWT_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  ...issuerVariables,
  ID_HASH_KEY: z
    .string()
    .min(MIN_HASH_KEY_LENGTH, `expected at least ${MIN_HASH_KEY_LENGTH} characters`)
    .optional(),
  LLM_BASE_URL: z
    .string()
    .refine(
      isPlainAddress,
      'expected an http(s) address without user, query or fragment, such as https://host/v1',
    )
    .optional(),
  LLM_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,1000}$/, 'expected 1 to 1000 visible ASCII characters')
    .optional(),
  LLM_MODEL: z.string().max(200, 'expected at most 200 characters').optional(),
  LLM_EXTRACT: onOff.default(false),
  LLM_PARSE: onOff.default(false),
  LLM_CHAT: onOff.default(false),
  LLM_TOKENS_PER_DAY: numberFrom(0, 1e12).default(1_000_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SAMPLE: onOff.default(true),
  EXPERIMENTS: z.string().min(1).optional(),
  OFFERS: z.string().min(1).optional(),
  REAL_DATA_DIR: z.string().optional(),
});

/** Where Neo4j is and who asks it. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** An OpenAI-compatible endpoint that may phrase answers, propose what texts say, and read requests. */
export interface LanguageModelConfig {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** Whether it is shown the sentences of texts that the extractor is unsure of. */
  readonly mayPropose: boolean;
  /** Whether it is shown requests of which the grammar did not understand everything. */
  readonly mayParse: boolean;
  /** Whether it may chat over the tools. */
  readonly mayChat: boolean;
  /** What questions and answers of a process may cost a day of UTC, in tokens. */
  readonly tokensPerDay: number;
}

/** All settings, checked. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** How long it goes on when it is stopped, no longer called ready. */
  readonly drainSeconds: number;
  readonly dataDir: string;
  /** The embedded store in `dataDir` is used when this is undefined. */
  readonly neo4j: Neo4jConfig | undefined;
  readonly recall: 'snapshot' | 'database';
  readonly jwtSecret: string | undefined;
  /** Whose tokens are taken beside those of `jwtSecret`. */
  readonly tokenIssuer: IssuerConfig | undefined;
  readonly idHashKey: string | undefined;
  /** Nothing needs one; answers are said by a template when this is undefined. */
  readonly languageModel: LanguageModelConfig | undefined;
  readonly logLevel: string;
  /** Whether an empty store is filled with the sample shop when the server starts. */
  readonly sample: boolean;
  /** A file that declares experiments; none are run when this is undefined. */
  readonly experimentsFile: string | undefined;
  /** A file that says how the shop wants its offers; the defaults hold when this is undefined. */
  readonly offersFile: string | undefined;
  readonly realDataDir: string | undefined;
}

/** All three settings of a language model, or none. Throws ConfigurationError that names what is missing. */
function languageModel(env: z.infer<typeof environment>): LanguageModelConfig | undefined {
  const { LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey, LLM_MODEL: model } = env;
  const { LLM_EXTRACT: mayPropose, LLM_PARSE: mayParse, LLM_CHAT: mayChat } = env;
  const { LLM_TOKENS_PER_DAY: tokensPerDay } = env;
  if (baseUrl !== undefined && apiKey !== undefined && model !== undefined)
    return {
      baseUrl: baseUrl.replace(/\/$/, ''),
      apiKey,
      model,
      mayPropose,
      mayParse,
      mayChat,
      tokensPerDay,
    };
  const missing = missingOf({ LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey, LLM_MODEL: model });
  if (missing.length === 3) {
    if (!mayPropose && !mayParse && !mayChat) return undefined;
    const what = mayPropose ? 'LLM_EXTRACT' : mayParse ? 'LLM_PARSE' : 'LLM_CHAT';
    throw new ConfigurationError(`${what}=on needs LLM_BASE_URL, LLM_API_KEY and LLM_MODEL`);
  }
  throw new ConfigurationError(
    `LLM_BASE_URL, LLM_API_KEY and LLM_MODEL belong together: set ${missing.join(' and ')} as well (an endpoint without keys takes any word), or none of the three`,
  );
}

/**
 * Reads the configuration once, from `variables` over a `.env` file in the working folder, secrets also from files that
 * NAME_FILE names.
 * Throws ConfigurationError that names each wrong variable, what was expected and what was got.
 */
export function loadConfig(variables: NodeJS.ProcessEnv = process.env, envFile = '.env'): Config {
  const values = readVariables(variables, envFile);
  const parsed = environment.safeParse(values);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `  ${name}: ${message}${TOLD.has(name) ? `, got ${JSON.stringify(values[name])}` : ''}`;
    });
    throw new ConfigurationError(`wrong settings:\n${problems.join('\n')}`);
  }
  const env = parsed.data;
  if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined) {
    throw new ConfigurationError('NEO4J_URI is set, but NEO4J_PASSWORD is not');
  }
  if (env.RECALL === 'database' && env.NEO4J_URI === undefined) {
    throw new ConfigurationError('RECALL=database needs Neo4j: set NEO4J_URI, or leave RECALL out');
  }
  return {
    host: env.HOST,
    port: env.PORT,
    drainSeconds: env.DRAIN_SECONDS,
    dataDir: resolve(env.DATA_DIR),
    neo4j:
      env.NEO4J_URI === undefined
        ? undefined
        : {
            uri: env.NEO4J_URI,
            username: env.NEO4J_USERNAME,
            password: env.NEO4J_PASSWORD ?? '',
            database: env.NEO4J_DATABASE,
          },
    recall: env.RECALL,
    jwtSecret: env.AUTH_JWT_SECRET,
    tokenIssuer: issuerConfig(env),
    idHashKey: env.ID_HASH_KEY,
    languageModel: languageModel(env),
    logLevel: env.LOG_LEVEL,
    sample: env.SAMPLE,
    experimentsFile: env.EXPERIMENTS === undefined ? undefined : resolve(env.EXPERIMENTS),
    offersFile: env.OFFERS === undefined ? undefined : resolve(env.OFFERS),
    realDataDir: env.REAL_DATA_DIR,
  };
}

/** Where an embedded store in `dataDir` keeps its key of user ids, unless ID_HASH_KEY is set. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'id-hash-key');

/** Written whole before it gets its name, so that a process that is killed meanwhile leaves no half of a key. */
function makeKeyFile(path: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** A key that is too short would let anybody find out who is behind a hash. */
function checkedKey(key: string, path: string): string {
  if (key.length >= MIN_HASH_KEY_LENGTH) return key;
  throw new ConfigurationError(
    `${path}: expected a key of at least ${MIN_HASH_KEY_LENGTH} characters, got ${key.length}: put back the one that the store was filled with, or remove the file if the store is empty`,
  );
}

/**
 * The key that user ids are hashed with: ID_HASH_KEY, else (embedded store only) one that is made once and kept in
 * the data folder, readable by its owner alone. Throws ConfigurationError for Neo4j without ID_HASH_KEY, for a data
 * folder that cannot be used, and for a kept key that is too short to be one.
 */
export function idHashKey(config: Config): string {
  if (config.idHashKey !== undefined) return config.idHashKey;
  if (config.neo4j !== undefined) {
    throw new ConfigurationError(
      'ID_HASH_KEY is required with Neo4j: a secret of at least 16 characters, the same for every process',
    );
  }
  const path = keyFileIn(config.dataDir);
  try {
    makeFolder(config.dataDir);
    if (!existsSync(path)) makeKeyFile(path);
    chmodSync(path, 0o600);
    return checkedKey(readFileSync(path, 'utf8').trim(), path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ConfigurationError || code === undefined) throw error;
    throw new ConfigurationError(
      `DATA_DIR ${config.dataDir} cannot be used (${code}): name a folder that can be written, or set ID_HASH_KEY`,
    );
  }
}
