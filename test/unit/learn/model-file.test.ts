import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decodeModel, encodeModel, ModelFileError } from '../../../src/learn/model-file.js';
import { readModelFile, writeModelFile } from '../../../src/learn/read-model-file.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

const model = {
  kind: 'test',
  version: 2,
  header: { names: ['电池', 'battery'] },
  arrays: { weights: Float32Array.of(1.5, -2), ids: Uint8Array.of(1, 2, 3), big: Float64Array.of(Math.PI) },
};

describe('model files', () => {
  it('give back what was written', () => {
    const file = join(temporaryFolder(), 'test.model');
    writeModelFile(file, model);
    expect(readModelFile(file, 'test', 2)).toEqual(model);
  });

  it('are the same bytes for the same model', () => {
    expect(encodeModel(model)).toEqual(encodeModel(model));
  });

  it('of another kind or version are refused with what was expected', () => {
    const bytes = encodeModel(model);
    expect(() => decodeModel(bytes, 'other', 2)).toThrow(
      'expected a model of kind "other", got one of kind "test"',
    );
    expect(() => decodeModel(bytes, 'test', 3)).toThrow(/expected version 3 .* got version 2/u);
    expect(() => decodeModel(Buffer.from('{"a":1}'), 'test', 2)).toThrow(ModelFileError);
  });

  it('that are cut or changed at any place are refused', () => {
    const bytes = encodeModel(model);
    for (let at = 0; at < bytes.length; at += 7) {
      expect(() => decodeModel(bytes.slice(0, at), 'test', 2)).toThrow(ModelFileError);
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      expect(() => decodeModel(changed, 'test', 2)).toThrow(ModelFileError);
    }
  });
});
