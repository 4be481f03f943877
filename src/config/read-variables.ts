import { existsSync, readFileSync } from 'node:fs';
import { ConfigurationError } from '../domain/errors.js';

/** Variables that may stand in a file of their own, which NAME_FILE names: as Docker and Kubernetes hand out secrets. */
const SECRETS = ['NEO4J_PASSWORD', 'AUTH_JWT_SECRET', 'ID_HASH_KEY', 'LLM_API_KEY'] as const;

/** The variables of a `.env` file: KEY=value a line, # comments, optional quotes; none when there is no file. */
function readEnvFile(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  const values: Record<string, string> = {};
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    const equals = line.indexOf('=');
    const name = line.slice(0, equals).trim();
    if (equals <= 0 || name.startsWith('#')) continue;
    const raw = line.slice(equals + 1).trim();
    const quoted = raw.length >= 2 && (raw[0] === '"' || raw[0] === "'") && raw.at(-1) === raw[0];
    values[name.replace(/^export /, '')] = quoted ? raw.slice(1, -1) : raw;
  }
  return values;
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new ConfigurationError(
      `${name}_FILE: ${path} cannot be read (${(error as NodeJS.ErrnoException).code}): give this user the right to, or set ${name}`,
    );
  }
}

/**
 * The variables that are set, those of the process over those of the file `envFile`, with the secrets that are in files.
 * Throws ConfigurationError for a secret that is given twice, or whose file is empty or cannot be read.
 */
export function readVariables(variables: NodeJS.ProcessEnv, envFile: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...readEnvFile(envFile), ...variables }))
    if (value !== undefined && value !== '') values[name] = value;
  for (const name of SECRETS) {
    const path = values[`${name}_FILE`];
    if (path === undefined) continue;
    if (values[name] !== undefined)
      throw new ConfigurationError(`${name} and ${name}_FILE are both set: set one of them`);
    const secret = readSecret(name, path);
    if (secret === '') throw new ConfigurationError(`${name}_FILE: ${path} is empty`);
    values[name] = secret;
  }
  return values;
}
