import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { loadProgram } from '../../../src/cli/program.js';

const PAGES = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);

/** The words behind `guidegraph` wherever a page writes it as code, without a comment and brackets. */
function commandsIn(page: string): string[][] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/\bguidegraph ([a-z][^`\n#]*)/g)].map(([, rest]) =>
    (rest as string)
      .replace(/[[\]()|;,]/g, ' ')
      .split(' ')
      .filter((word) => word !== ''),
  );
}

function commandOf(program: Command, words: readonly string[]): Command {
  const [word, ...rest] = words;
  const child = program.commands.find((one) => one.name() === word);
  return child === undefined ? program : commandOf(child, rest);
}

describe('documentation', () => {
  const written = PAGES.flatMap((page) => commandsIn(page).map((words) => ({ page, words })));

  it('names no command that there is not, and no option that the command does not take', async () => {
    expect(written.length).toBeGreaterThan(40);
    for (const { page, words } of written) {
      const program = await loadProgram(words);
      const command = commandOf(program, words);
      const told = `${page}: guidegraph ${words.join(' ')}`;
      if (command === program) throw new Error(`there is no such command: ${told}`);
      const known = ['--help', '--version', ...command.options.flatMap(({ long }) => long ?? [])];
      for (const word of words.filter((one) => one.startsWith('--')))
        if (!known.includes(word)) throw new Error(`${word} is none of ${known.join(', ')}: ${told}`);
    }
  });
});

describe('README', () => {
  it('has every variable of the configuration in its table', () => {
    const table = readFileSync('README.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .join('\n');
    const sources = ['src/config.ts', 'src/config/issuer-config.ts'].map((path) =>
      readFileSync(path, 'utf8'),
    );
    const variables = sources.flatMap((source) => [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)]);
    const names = variables.map(([, name]) => name as string).filter((name) => name !== 'REAL_DATA_DIR');
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});
