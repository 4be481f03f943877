import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '../../support/temporary-folder.js';

const newFolder = temporaryFolders();

/** Runs the generator on a folder with one query. */
function generate(query: string, options: readonly string[] = ['--print']) {
  const folder = newFolder();
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'migrations', '001-first.cypher'), '// Why.\nCREATE (:A);\nCREATE (:B);\n');
  writeFileSync(join(folder, 'q.cypher'), query);
  return spawnSync(process.execPath, ['scripts/generate-queries.js', ...options, '--from', folder], {
    encoding: 'utf8',
  });
}

const header = (...lines: string[]): string =>
  ['// @name findIt', '// @doc Finds it.', '// @access read', ...lines, ''].join('\n');

describe('generator of queries', () => {
  it('is up to date with cypher/', () => {
    const run = spawnSync(process.execPath, ['scripts/generate-queries.js', '--check'], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, '']);
  });

  it('tells of a change in cypher/ that is not generated yet', () => {
    const run = generate(`${header('// @row one integer')}RETURN 1 AS one`, ['--check']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('run node scripts/generate-queries.js');
  });

  it('types parameters and rows, and keeps the text', () => {
    const { stdout } = generate(
      `${header('// @param id string', '// @param limit integer', '// @row name string?')}MATCH (n {id: $id})\nRETURN n.name AS name LIMIT $limit`,
    );
    expect(stdout).toContain(
      'Query<{ readonly id: string; readonly limit: Integer }, { readonly name: string | null }>',
    );
    expect(stdout).toContain(String.raw`text: "MATCH (n {id: $id})\nRETURN n.name AS name LIMIT $limit"`);
    expect(stdout).toContain('"statements":["CREATE (:A)","CREATE (:B)"]');
  });

  it('makes one query for each relationship type, and repeats a part for each label', () => {
    const each = generate(
      `${header('// @each relationship', '// @row n integer')}MATCH ()-[r:__TYPE__]->() RETURN count(r) AS n`,
    );
    expect(each.stdout).toContain(
      "MADE_BY: { name: 'findIt:MADE_BY', access: 'read', text: \"MATCH ()-[r:MADE_BY]->()",
    );
    const repeat = generate(
      `${header('// @row n integer')}// @repeat label UNION ALL\nMATCH (x:__LABEL__) RETURN count(x) AS n\n// @end`,
    );
    expect(repeat.stdout).toContain(
      String.raw`(x:Listing) RETURN count(x) AS n\nUNION ALL\nMATCH (x:Product)`,
    );
  });

  it.each([
    ['an undeclared parameter', `${header('// @row a string')}RETURN $secret AS a`, '$secret has no @param'],
    [
      'an unused parameter',
      `${header('// @param id string', '// @row a integer')}RETURN 1 AS a`,
      '@param id is not used',
    ],
    [
      'a row that is not returned',
      `${header('// @row a integer', '// @row b integer')}RETURN 1 AS a`,
      '@row b is not returned',
    ],
    [
      'a returned name without a row',
      `${header('// @row a integer')}RETURN 1 AS a, 2 AS b`,
      'b is returned and has no @row',
    ],
    ['an unknown type', `${header('// @row a decimal')}RETURN 1 AS a`, 'unknown type decimal'],
    ['no access', '// @name x\n// @doc X.\nMATCH (n) DELETE n', '@access must be read or write'],
    [
      'a type outside of @repeat',
      `${header('// @row a integer')}MATCH (:__TYPE__) RETURN 1 AS a`,
      'needs @each relationship',
    ],
  ])('refuses %s', (_, query, message) => {
    const run = generate(query);
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain(message);
  });
});
