// Who may import whom. Reads the import statements of src/ and fails on one that breaks the law, on a cycle
// outside api/ (whose types refer to each other by nature), and on a file that only re-exports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');

const PURE = ['lib', 'domain'];
const TEXT = [...PURE, 'text'];
const STORES = [...TEXT, 'graph'];
const DATA = [...STORES, 'learn', 'extract', 'link', 'rank', 'explain'];
const PEERS = [...DATA, 'ingest', 'profile', 'recall', 'curate'];
const ALLOWED = {
  domain: [],
  lib: [],
  learn: ['lib'],
  // Who is in which arm, what chance does, and what it tells of another policy.
  experiment: PURE,
  text: PURE,
  extract: [...TEXT, 'learn'],
  link: [...TEXT, 'learn'],
  rank: [...TEXT, 'learn'],
  explain: TEXT,
  graph: TEXT,
  ingest: DATA,
  profile: DATA,
  recall: [...DATA, 'profile'],
  curate: DATA,
  recommend: [...PEERS, 'experiment'],
  guide: [...PEERS, 'recommend'],
  promote: [...PEERS, 'recommend', 'experiment'],
  evaluate: [...PEERS, 'recommend', 'guide', 'experiment'],
  // Behind the interfaces of extract and guide.
  providers: [...TEXT, 'extract', 'guide'],
  api: [...PEERS, 'recommend', 'guide', 'promote', 'evaluate', 'experiment', 'config'],
  cli: [...PEERS, 'recommend', 'guide', 'promote', 'evaluate', 'experiment', 'api', 'config'],
  config: PURE,
  main: ['cli', 'providers'],
};
/** Packages that one room alone may use. */
const PACKAGES = {
  'neo4j-driver': ['graph/neo4j/'],
  libsql: ['graph/embedded/'],
  graphql: ['api/'],
  '@modelcontextprotocol/sdk': ['api/mcp/', 'cli/serve/mcp.ts'],
  'type-graphql': ['api/'],
  '@apollo/server': ['api/'],
  fastify: ['api/'],
  compromise: ['text/'],
  'wink-nlp': ['text/'],
  '@node-rs/jieba': ['text/'],
};

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

const roomOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, ''));
const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;

const problems = [];
const graph = new Map();
for (const file of filesIn(source)) {
  const path = relative(source, file);
  const text = readFileSync(file, 'utf8');
  const room = roomOf(path);
  const targets = [];
  for (const [, keyword, typeOnly, specifier, dynamic] of text.matchAll(IMPORT)) {
    const name = specifier ?? dynamic;
    if (keyword === 'export') problems.push(`${path}: re-exports ${name}: import it where it is made`);
    if (!name.startsWith('.')) {
      const rooms =
        PACKAGES[Object.keys(PACKAGES).find((known) => name === known || name.startsWith(`${known}/`))];
      if (rooms !== undefined && !rooms.some((allowed) => path.startsWith(allowed))) {
        problems.push(`${path}: only ${rooms.join(', ')} may import ${name}`);
      }
      continue;
    }
    const target = normalize(join(dirname(path), name)).replace(/\.js$/, '.ts');
    const targetRoom = roomOf(target);
    if (targetRoom !== room && !(ALLOWED[room] ?? []).includes(targetRoom)) {
      problems.push(`${path}: ${room} may not import ${targetRoom} (${target})`);
    }
    if (typeOnly === undefined && dynamic === undefined) targets.push(target);
  }
  graph.set(path, targets);
}

const state = new Map();
function visit(path, trail) {
  if (state.get(path) === 'done' || path.startsWith('api/')) return;
  if (state.get(path) === 'open') {
    problems.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`);
    return;
  }
  state.set(path, 'open');
  for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
  state.set(path, 'done');
}
for (const path of graph.keys()) visit(path, []);

if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n${problems.length} imports break the law of the rooms\n`);
  process.exitCode = 1;
}
