import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openExperiments } from '../../../../src/cli/serve/open-experiments.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders()();
const open = (content: unknown): unknown => {
  const experimentsFile = join(folder, 'experiments.json');
  writeFileSync(experimentsFile, typeof content === 'string' ? content : JSON.stringify(content));
  return openExperiments({ experimentsFile });
};
const arms = [{ name: 'a', share: 1, options: { sourcesOff: ['edlae', 'co-purchase'] } }];

describe('the file of experiments', () => {
  it('is none where none is named', () => {
    expect(openExperiments({ experimentsFile: undefined })).toEqual([]);
  });

  it('names intents and sources of this program', () => {
    expect(open([{ name: 'one', intents: ['BUNDLE'], arms }])).toHaveLength(1);
    expect(() => open([{ name: 'one', intents: ['WHATEVER'], arms }])).toThrow('got WHATEVER');
  });

  it('that is wrong, missing or a folder is told by its name', () => {
    expect(() => open('{')).toThrow(`EXPERIMENTS ${join(folder, 'experiments.json')}`);
    const missing = join(folder, 'none.json');
    expect(() => openExperiments({ experimentsFile: missing })).toThrow(
      `EXPERIMENTS ${missing} cannot be read (ENOENT)`,
    );
    expect(() => openExperiments({ experimentsFile: folder })).toThrow('cannot be read (EISDIR)');
  });
});
