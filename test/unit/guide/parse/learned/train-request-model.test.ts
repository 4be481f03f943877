import { describe, expect, it } from '@jest/globals';
import { readByGrammar } from '../../../../../src/guide/parse/grammar-reading.js';
import { applyModel } from '../../../../../src/guide/parse/learned/apply-model.js';
import { readingOf } from '../../../../../src/guide/parse/learned/candidates.js';
import { requestModel } from '../../../../../src/guide/parse/learned/request-model.js';
import { trainRequestModel } from '../../../../../src/guide/parse/learned/training/train-request-model.js';
import {
  keptReading,
  linesOf,
  requestsOf,
} from '../../../../../src/guide/parse/learned/training/written-requests.js';
import { knownNames } from '../../../../../src/guide/parse/names/catalogue-names.js';
import { encodeModel } from '../../../../../src/learn/model-file.js';

const LINES = `# what only lines say
= want:comfort
the clasp bruises my collarbone
it bruises my temples
bruises everywhere after a day
bruises my collarbone when i run | need:running
= none
delivered on monday
painted in grey
= intent:OTHER
where is my bruised parcel
when does my parcel come
= intent:FIND
something for monday
a grey one
`;
const known = knownNames();

describe('learning from written requests', () => {
  it('reads labels, headings and remarks of lines', () => {
    const lines = linesOf(LINES);
    expect(lines).toHaveLength(10);
    expect(lines[3]?.gold).toEqual({
      features: { want: ['comfort'], avoid: [] },
      needs: ['running'],
      audience: null,
    });
    expect(lines[4]?.gold.features).toEqual({ want: [], avoid: [] });
    expect(lines[6]?.gold).toEqual({ intent: 'OTHER' });
    expect(() => linesOf('= wish:comfort\nit hurts')).toThrow('expected labels');
  });

  it('keeps what the grammar made of a request', () => {
    const text = 'quiet laptop for my mum';
    const reading = readingOf(readByGrammar(text, known));
    const kept = JSON.parse(JSON.stringify(keptReading('x-1', reading))) as ReturnType<typeof keptReading>;
    const [request] = requestsOf([{ id: 'x-1', text, gold: {} }], new Map([['x-1', kept]]));
    expect(request?.reading).toMatchObject({ ...reading });
    expect(request?.count).toBe(1);
  });

  it('gives a model that adds what no list has words for, at its words, the same bytes each time', () => {
    // Often enough that the words alone are sure.
    const material = Array.from({ length: 6 }, () => linesOf(LINES)).flat();
    const stored = trainRequestModel(material, 'test');
    expect(Buffer.from(encodeModel(trainRequestModel(material, 'test')))).toEqual(
      Buffer.from(encodeModel(stored)),
    );
    const model = requestModel(stored);
    const read = (text: string) => applyModel(readByGrammar(text, known), model);
    const text = 'a headset, the old one bruises my collarbone';
    const [feature] = read(text).features.filter(({ confidence }) => confidence !== undefined);
    expect(feature).toMatchObject({ listed: 'comfort', stance: 'want' });
    expect(text.slice(feature?.start, feature?.end)).toContain('bruises');
    expect(feature?.confidence).toBeGreaterThan(0.7);
    expect(read('a headset, delivered on monday').features).toEqual([]);
    expect(read('when does my parcel come').intent).toBe('OTHER');
  });

  it('refuses a model without all of its parts', () => {
    expect(() => requestModel({ kind: 'requests', version: 1, header: { models: {} }, arrays: {} })).toThrow(
      'expected a request model with a part "wishes"',
    );
  });
});
