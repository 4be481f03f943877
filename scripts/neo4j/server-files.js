// The files a server needs: class path (fetched by Maven once), configuration, password.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NEO4J_VERSION = '5.26.30';
const INSTALL_HINT =
  'Debian and Ubuntu: sudo apt-get install openjdk-17-jre-headless maven. macOS: brew install openjdk@17 maven. ' +
  'Or set NEO4J_URI to a server of your own: this script is only a convenience.';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>guidegraph</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`;

/** Throws unless `java` is version 17 or 21, the ones that Neo4j 5.26 runs on; the message says how to get it. */
export function checkJava() {
  const run = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const found = /version "(\d+)/.exec(`${run.stderr ?? ''}${run.stdout ?? ''}`)?.[1];
  if (found === '17' || found === '21') return;
  throw new Error(
    `Neo4j ${NEO4J_VERSION} needs Java 17 or 21, ${found === undefined ? 'and there is no java' : `but java is version ${found}`}. ${INSTALL_HINT}`,
  );
}

function readClassPath(file) {
  if (!existsSync(file)) return undefined;
  // Some artefacts are packed otherwise (pom, zip): Java wants jars only.
  const jars = readFileSync(file, 'utf8')
    .trim()
    .split(delimiter)
    .filter((entry) => entry.endsWith('.jar'));
  return jars.length > 0 && jars.every((jar) => existsSync(jar)) ? jars.join(delimiter) : undefined;
}

/** The class path of the server; the first call lets Maven fetch about 123 MB (into Maven's own repository). */
export function classPath(cache, log) {
  const file = join(cache, `class-path-${NEO4J_VERSION}.txt`);
  const known = readClassPath(file);
  if (known !== undefined) return known;
  if (spawnSync('mvn', ['-v']).status !== 0)
    throw new Error(
      `fetching Neo4j ${NEO4J_VERSION} needs Maven (mvn) once, and there is none. ${INSTALL_HINT}`,
    );
  log(`fetching Neo4j ${NEO4J_VERSION} with Maven (123 MB, once) …`);
  const folder = join(cache, `maven-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pom.xml'), POM);
  const made = join(folder, 'class-path.txt');
  const run = spawnSync('mvn', ['-q', '-B', 'dependency:build-classpath', `-Dmdep.outputFile=${made}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`Maven could not fetch Neo4j:\n${run.stdout}${run.stderr}`);
  renameSync(made, file);
  rmSync(folder, { recursive: true, force: true });
  const fetched = readClassPath(file);
  if (fetched === undefined)
    throw new Error(`Maven wrote no usable class path to ${file}; delete it and try again`);
  return fetched;
}

/** Writes the server's configuration for `port` into `home`; lines of `more` (NAME=VALUE) take the place of ours. */
export function writeConfiguration(home, port, more) {
  mkdirSync(join(home, 'conf'), { recursive: true });
  mkdirSync(join(home, 'logs'), { recursive: true });
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=256m',
    'dbms.usage_report.enabled=false',
    'dbms.security.auth_enabled=true',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.retention_policy=256M size',
  ];
  const nameOf = (line) => line.slice(0, line.indexOf('='));
  const lines = new Map([...settings, ...more].map((line) => [nameOf(line), line]));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), `${[...lines.values()].join('\n')}\n`);
}

/** The password of the server in `home`: made at random the first time and kept there, readable only by its owner. */
export function password(home) {
  const file = join(home, 'password');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(12).toString('hex')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
