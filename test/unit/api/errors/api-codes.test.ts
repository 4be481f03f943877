import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { API_CODES } from '../../../../src/api/errors/api-codes.js';

describe('the closed list of error codes', () => {
  it('is told to those who use the API', () => {
    const told = readFileSync(join(process.cwd(), 'docs', 'api.md'), 'utf8');
    expect(API_CODES.filter((code) => !told.includes(`\`${code}\``))).toEqual([]);
  });
});
