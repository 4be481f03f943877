// Puts the compiled program in dist/bundle: its own modules and most packages in a few files, which a start reads and
// compiles in half the time of some 1,700. node scripts/bundle.js DIST; scripts/build.js calls it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** Stay packages: native code, files and threads of their own, or what few starts need. */
const OUTSIDE = [
  'libsql',
  '@node-rs/jieba',
  'pino',
  'compromise',
  'wink-nlp',
  'wink-eng-lite-web-model',
  'neo4j-driver',
  '@modelcontextprotocol/sdk',
  '@graphql-yoga/render-graphiql',
];
/** Packages in CommonJS call it. */
const BANNER =
  "import { createRequire as createRequire$ } from 'node:module'; const require = createRequire$(import.meta.url);";

/** Files of ours that look for something beside them go on doing so from where they were compiled to. */
function placed(dist, folder) {
  return {
    name: 'placed',
    setup: (plugin) =>
      plugin.onLoad({ filter: /\.js$/ }, ({ path }) => {
        if (!path.startsWith(dist)) return undefined;
        const code = readFileSync(path, 'utf8');
        if (!code.includes('import.meta.url')) return undefined;
        const place = JSON.stringify(relative(folder, path));
        return { contents: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
      }),
  };
}

/** The folder of the package that `file` belongs to; undefined for a file of ours. */
function packageFolder(file) {
  const at = file.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const [first, second] = file.slice(at + 'node_modules/'.length).split('/');
  return file.slice(0, at) + join('node_modules', first.startsWith('@') ? `${first}/${second}` : first);
}

/** The licences of the packages in `folders`, one after the other, as they came. */
function licencesOf(folders) {
  return folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
}

async function bundle(dist) {
  const folder = join(dist, 'bundle');
  const { metafile } = await build({
    absWorkingDir: dist,
    entryPoints: ['main.js'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: OUTSIDE,
    plugins: [placed(dist, folder)],
    banner: { js: BANNER },
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const folders = Object.keys(metafile.inputs).map((file) => packageFolder(resolve(dist, file)));
  const inlined = [...new Set(folders)].filter((found) => found !== undefined && existsSync(found)).sort();
  writeFileSync(join(folder, 'LICENCES.txt'), `${licencesOf(inlined).join('\n\n---\n\n')}\n`);
}

await bundle(resolve(process.argv[2] ?? join(dirname(import.meta.dirname), 'dist')));
