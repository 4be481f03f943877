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

/** What the licences say of packages that carry no file of theirs. */
const TERMS = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** Notice and terms of a package without a licence file. */
function standardLicence({ name, license, author }) {
  const terms = TERMS[license];
  if (terms === undefined)
    throw new Error(`${name} (${license}) has no licence file, and its terms are not known here`);
  const owner = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return `Copyright (c) ${owner}\n\n${terms}`;
}

/** The licences of the packages in `folders`, one after the other: as they came, or in the standard words. */
function licencesOf(folders) {
  return folders.map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { name, version, license } = manifest;
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
    const texts =
      files.length === 0
        ? [standardLicence(manifest)]
        : files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
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
  const folders = Object.keys(metafile.inputs).map((file) =>
    packageFolder(resolve(dist, file).replaceAll('\\', '/')),
  );
  const inlined = [...new Set(folders)].filter((found) => found !== undefined && existsSync(found)).sort();
  writeFileSync(join(folder, 'LICENCES.txt'), `${licencesOf(inlined).join('\n\n---\n\n')}\n`);
}

await bundle(resolve(process.argv[2] ?? join(dirname(import.meta.dirname), 'dist')));
