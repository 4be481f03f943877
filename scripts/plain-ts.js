// node --import ./scripts/plain-ts.js FILE.ts   runs TypeScript as the build leaves it for users: types are taken away and
// nothing is added. (tsx keeps the names of functions by a call for each function that is made, which a measurement sees.)
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

/** Imports of `x.js` mean `x.ts` where there is only that. */
export async function resolve(specifier, context, next) {
  if (/^[./]|^file:/.test(specifier) && context.parentURL !== undefined) {
    const { href } = new URL(specifier, context.parentURL);
    const source = href.replace(/\.js$/, '.ts');
    if (source !== href && !existsSync(fileURLToPath(href)) && existsSync(fileURLToPath(source)))
      return { url: source, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), {
    filename: file,
    sourceMaps: 'inline',
    swcrc: false,
    configFile: false,
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}

if (isMainThread) register(import.meta.url);
