import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findJsonError } from '../../../../../src/ingest/readers/json/find-json-error.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonError', () => {
  it('tells line, column, what was expected and what is there', () => {
    expect(findJsonError('{"a": 1,\n "b" 2}')).toEqual({
      line: 2,
      column: 6,
      expected: '“:”',
      got: 'a letter or digit',
    });
    expect(findJsonError('[1, 2')).toMatchObject({ column: 6, expected: '“,” or “]”', got: 'the end' });
    expect(findJsonError('{"a": 1,}')).toMatchObject({
      column: 9,
      expected: 'a name in double quotes',
      got: '“}”',
    });
    expect(findJsonError("{'a': 1}")).toMatchObject({ column: 2, got: "“'”" });
    expect(findJsonError('["电\n池"]')).toMatchObject({ line: 1, column: 4, got: 'a line end' });
    expect(findJsonError('{} x')).toMatchObject({ column: 4, expected: 'the end' });
  });

  it('finds an error exactly where JSON.parse fails', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      'a',
      '\\',
      '\\u00e9',
      '1',
      '-',
      '.5',
      'e3',
      ',',
      ':',
      ' ',
      'true',
      '\n',
      '名',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits, { maxLength: 14 }).map((parts) => parts.join('')),
          fc.json(),
        ),
        (text) => expect(findJsonError(text) === undefined).toBe(isJson(text)),
      ),
      { numRuns: 1_000 },
    );
  });
});
