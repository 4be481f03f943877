import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { formatOntology, command as ontology } from '../../../../src/cli/texts/ontology.js';
import { command, parseRecord } from '../../../../src/cli/texts/parse.js';
import { knownNames } from '../../../../src/guide/parse/names/catalogue-names.js';

describe('guidegraph parse', () => {
  it('answers in the format of the measurement', () => {
    expect(parseRecord({ id: 'a', text: 'quiet laptop under $1500, 16 GB' })).toEqual({
      id: 'a',
      language: 'en',
      intent: 'FIND',
      category: 'laptop',
      brands: { want: [], avoid: [] },
      products: [],
      price: { max: 1500, currency: 'USD' },
      specifications: [{ name: 'memory', value: 16, unit: 'GB' }],
      features: { want: ['fan noise'], avoid: [] },
      needs: [],
      audience: null,
    });
  });

  it('answers Chinese requests and those of a catalogue', () => {
    const catalogue = knownNames({ lines: [{ name: 'Halo', brand: 'Kestrel', category: 'headphone' }] });
    expect(parseRecord({ id: 1, text: '三千以内拍照好的手机' })).toMatchObject({
      id: 1,
      language: 'zh',
      price: { max: 3000, currency: 'CNY' },
      features: { want: ['camera'] },
    });
    expect(parseRecord({ id: 2, text: 'halo 2 vs airpods max' }, catalogue)).toMatchObject({
      intent: 'COMPARE',
      products: ['halo 2', 'airpods max'],
    });
  });

  it('refuses a record without a text or with an unknown language', () => {
    expect(() => parseRecord({ id: 'a' })).toThrow('"text": expected a string, got nothing');
    expect(() => parseRecord({ id: 'a', text: 'x', language: 'fr' })).toThrow(
      '"language": expected "en" or "zh", got "fr"',
    );
  });

  it('shows an example in its help', async () => {
    const program = new Command('parse');
    await command.define(program, {}, []);
    let help = '';
    program.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(help).toContain('| guidegraph parse');
    expect(help).toContain('--catalogue <file>');
  });
});

describe('guidegraph ontology', () => {
  it('lists names of both languages, units and parents', async () => {
    const text = formatOntology();
    expect(text).toContain('  laptop (笔记本电脑)');
    expect(text).toContain('  memory (内存): in GB');
    expect(text).toContain('part of battery');
    const program = new Command('ontology');
    await ontology.define(program, {}, []);
    expect(program.options.map(({ long }) => long)).toEqual(['--json']);
  });
});
