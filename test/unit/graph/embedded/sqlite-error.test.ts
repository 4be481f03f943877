import { describe, expect, it } from '@jest/globals';
import { translateSqliteError } from '../../../../src/graph/embedded/sqlite-error.js';

// https://www.sqlite.org/rescode.html
const [FULL, IOERR_WRITE, IOERR_FSYNC] = [13, 778, 1034];

describe('what is told of a write that failed', () => {
  const told = (rawCode: number) => translateSqliteError({ rawCode }, '/data/graph.db');

  it('promises that nothing was kept for a full disk alone', () => {
    expect(told(FULL)?.message).toMatch(/nothing of the write was kept/);
    for (const code of [IOERR_WRITE, IOERR_FSYNC]) {
      expect(told(code)).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(told(code)?.message).toMatch(/may have been kept/);
    }
  });
});
