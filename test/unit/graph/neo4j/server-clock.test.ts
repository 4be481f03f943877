import { describe, expect, it } from '@jest/globals';
import * as queries from '../../../../src/graph/neo4j/queries.generated.js';

/** Functions that read the clock of the server, or make something by chance: without an argument, or always. */
const OF_THE_SERVER =
  /\b(?:(?:local)?(?:date|time|datetime)(?:\.(?:transaction|statement|realtime))?\(\s*\)|\w+\.(?:transaction|statement|realtime)\(|timestamp\(|rand\(|randomuuid\()/i;

/** Every text of Cypher that the module has, however deep: single queries, those by relationship type, migrations. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe('the clock of a Neo4j server', () => {
  it('is read by no query, so that it may be wrong by hours', () => {
    const texts = textsIn({ ...queries });
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => OF_THE_SERVER.test(text))).toEqual([]);
  });

  it.each([
    'SET n.at = timestamp()',
    'WHERE e.at < datetime()',
    'SET n.at = datetime.transaction()',
    'RETURN localtime( )',
    'SET n.id = randomUUID()',
  ])('would be found in %s', (text) => {
    expect(OF_THE_SERVER.test(text)).toBe(true);
  });

  it('is not what a time that is stored is read by', () => {
    expect(OF_THE_SERVER.test('datetime(e.at).epochSeconds')).toBe(false);
  });
});
