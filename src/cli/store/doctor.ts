import { accessSync, constants, existsSync } from 'node:fs';
import { type Config, loadConfig } from '../../config.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { openStore } from '../../graph/open-store.js';
import { SNAPSHOT_LABELS } from '../../graph/snapshot/relation-catalogue.js';
import { buildSnapshot } from '../../graph/snapshot/snapshot-follower.js';
import type { CommandModule } from '../command.js';
import { EXIT } from '../exit-status.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import { openIssuer } from '../serve/open-issuer.js';

interface Finding {
  readonly isGood: boolean;
  readonly text: string;
}

const good = (text: string): Finding => ({ isGood: true, text });
const bad = (text: string): Finding => ({ isGood: false, text });

const onOff = (value: boolean): string => (value ? 'on' : 'off');

/** The configuration in lines, secrets told only as set or not set. */
function settings(config: Config): string[] {
  const secret = (value: string | undefined): string => (value === undefined ? 'not set' : 'set');
  const { neo4j, languageModel, tokenIssuer } = config;
  return [
    `HOST ${config.host}  PORT ${config.port}  LOG_LEVEL ${config.logLevel}  SAMPLE ${onOff(config.sample)}  DRAIN_SECONDS ${config.drainSeconds}`,
    neo4j === undefined
      ? `store: embedded, DATA_DIR ${config.dataDir}`
      : `store: Neo4j, NEO4J_URI ${neo4j.uri}  NEO4J_USERNAME ${neo4j.username}  NEO4J_DATABASE ${neo4j.database}`,
    `RECALL ${config.recall}  EXPERIMENTS ${config.experimentsFile ?? 'none'}  OFFERS ${config.offersFile ?? 'defaults'}`,
    languageModel === undefined
      ? 'language model: none'
      : `language model: LLM_BASE_URL ${languageModel.baseUrl}  LLM_MODEL ${languageModel.model}  LLM_API_KEY set  LLM_EXTRACT ${onOff(languageModel.mayPropose)}  LLM_PARSE ${onOff(languageModel.mayParse)}  LLM_CHAT ${onOff(languageModel.mayChat)}  LLM_TOKENS_PER_DAY ${languageModel.tokensPerDay}`,
    tokenIssuer === undefined
      ? 'issuer of tokens: none'
      : `issuer of tokens: AUTH_JWKS_URL ${tokenIssuer.keysUrl}  AUTH_ISSUER ${tokenIssuer.issuer}  AUTH_AUDIENCE ${tokenIssuer.audience}  AUTH_ROLE_CLAIM ${tokenIssuer.roleClaim}`,
    `AUTH_JWT_SECRET ${secret(config.jwtSecret)}  ID_HASH_KEY ${secret(config.idHashKey)}  NEO4J_PASSWORD ${secret(neo4j?.password)}`,
  ];
}

function checkFolder({ neo4j, dataDir }: Config): Finding[] {
  if (neo4j !== undefined) return [];
  if (!existsSync(dataDir))
    return [good(`DATA_DIR ${dataDir} is not there yet; it is made when the server starts`)];
  try {
    accessSync(dataDir, constants.W_OK);
    return [good(`DATA_DIR ${dataDir} can be written`)];
  } catch {
    return [
      bad(`DATA_DIR ${dataDir} cannot be written by this user: name another folder, or change its owner`),
    ];
  }
}

function checkHashKey({ neo4j, idHashKey }: Config): Finding[] {
  if (neo4j === undefined || idHashKey !== undefined) return [];
  return [bad('ID_HASH_KEY is not set: with Neo4j every process needs the same one')];
}

async function checkIssuer(config: Config): Promise<Finding[]> {
  const problems: string[] = [];
  const issuer = openIssuer(config, (problem) => problems.push(problem));
  if (issuer === undefined) return [];
  await issuer.keys.refresh();
  return problems.length > 0 ? problems.map(bad) : [good(`the issuer gives its keys at ${issuer.keys.url}`)];
}

/** Whether a snapshot made now holds as many nodes of each label as the store counts. */
async function compareCounts(store: GraphStore): Promise<Finding[]> {
  const { snapshot } = await buildSnapshot(store);
  const { nodes, seq } = await store.counts();
  const differences = SNAPSHOT_LABELS.filter((label) => (nodes[label] ?? 0) !== snapshot.table(label).count);
  const total = Object.values(nodes).reduce((sum, count) => sum + count, 0);
  if (differences.length === 0)
    return [good(`snapshot and store agree at sequence ${seq}: ${total} nodes in the store`)];
  return differences.map((label) =>
    bad(
      `${label}: the store counts ${nodes[label] ?? 0}, the snapshot holds ${snapshot.table(label).count}; writes past the application?`,
    ),
  );
}

async function checkStore(config: Config): Promise<Finding[]> {
  let store: GraphStore;
  try {
    store = await openStore(config);
  } catch (error) {
    return [bad(`the store cannot be opened: ${(error as Error).message}`)];
  }
  try {
    await store.ping();
    const version = await store.readMeta('schemaVersion');
    return [
      good(`the ${store.engine} store answers`),
      good(`schema version ${version ?? 'unknown'}`),
      ...(await compareCounts(store)),
    ];
  } catch (error) {
    return [bad(`the store failed: ${(error as Error).message}`)];
  } finally {
    await store.close();
  }
}

async function run(): Promise<void> {
  const config = loadConfig();
  for (const line of settings(config)) await writeOutput(`  ${line}\n`);
  const folder = checkFolder(config);
  const makesStore = config.neo4j === undefined && !existsSync(config.dataDir);
  const store = makesStore ? [] : await checkStore(config);
  const findings = [...folder, ...checkHashKey(config), ...(await checkIssuer(config)), ...store];
  for (const { isGood, text } of findings) await writeOutput(`${isGood ? 'ok  ' : 'BAD '} ${text}\n`);
  if (findings.some(({ isGood }) => !isGood)) process.exitCode = EXIT.failed;
}

/** `guidegraph doctor`: what is set, and whether everything works together. */
export const command: CommandModule = {
  define: (program) => {
    program
      .addHelpText(
        'after',
        '\nExit status 1 when something is wrong. Secrets are never printed.\n\nExample:\n  guidegraph doctor',
      )
      .action(run);
  },
};
