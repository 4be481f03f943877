// Stack traces through the bundled program name the files of src/. A map is read when a trace first comes through its file.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

const BUNDLE = new URL('../dist/bundle/', import.meta.url).href;
const maps = new Map();

function mapOf(file) {
  if (!maps.has(file)) {
    try {
      maps.set(file, new SourceMap(JSON.parse(readFileSync(new URL(`${file}.map`), 'utf8'))));
    } catch {
      maps.set(file, undefined);
    }
  }
  return maps.get(file);
}

/** A line of a trace as Node writes it, with the place in src/ in place of the one in the bundle. */
function named(frame) {
  const [file, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
  if (!file?.startsWith(BUNDLE)) return `${frame}`;
  const { originalSource, originalLine, originalColumn } = mapOf(file)?.findEntry(line - 1, column - 1) ?? {};
  if (originalSource === undefined) return `${frame}`;
  // Relative to where it was built.
  const source = originalSource.replace(/^(?:\.\.\/)+/, '');
  return `${frame}`.replace(
    `${file}:${line}:${column}`,
    `${source}:${originalLine + 1}:${originalColumn + 1}`,
  );
}

Error.prepareStackTrace = (error, frames) => {
  let said;
  try {
    said = Error.prototype.toString.call(error);
  } catch {
    said = 'Error';
  }
  return [said, ...frames.map(named)].join('\n    at ');
};
