import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../../src/domain/ids.js';
import type { ExportRecord } from '../../../../../src/graph/graph-store.js';
import { answer } from '../../../../../src/guide/answers/answer.js';
import { recordsReader } from '../../../../support/records-reader.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const [tern, ode] = [nodeId('Product', 'tern'), nodeId('Product', 'ode')];
const specifications = [
  nodeRecord(nodeId('Specification', 'weight'), { nameEn: 'weight', nameZh: '重量' }),
  nodeRecord(nodeId('Specification', 'battery-life'), { nameEn: 'battery life', nameZh: '续航时间' }),
  nodeRecord(nodeId('Specification', 'optical-zoom'), { nameEn: 'optical zoom', nameZh: '光学变焦' }),
];

function sheetOf(product: NodeId, values: readonly (readonly [string, number, string])[]): ExportRecord[] {
  const key = product.slice(product.indexOf(':') + 1);
  const sheet = nodeId('Document', `shop~${key}~specifications`);
  const text = values.map(([name, value, unit]) => `${name}: ${value} ${unit}\n`).join('');
  return [
    nodeRecord(sheet, { text, language: 'en', kind: 'specifications' }),
    edgeRecord('DESCRIBES', sheet, product),
    ...values.flatMap(([name, value, unit]): ExportRecord[] => {
      const statement = nodeId('Statement', `${key}-${name.replaceAll(' ', '-')}`);
      const specification = nodeId('Specification', name.replaceAll(' ', '-'));
      const said = `${value} ${unit}`;
      const start = text.indexOf(said, text.indexOf(name));
      return [
        nodeRecord(statement, { predicate: 'HAS_SPEC', status: 'proposed', confidence: 0.9, value, unit }),
        edgeRecord('HAS_SPEC', product, specification, { value, unit, statementId: statement }),
        edgeRecord('SUBJECT', statement, product),
        edgeRecord('OBJECT', statement, specification),
        edgeRecord('SUPPORTED_BY', statement, sheet, { start, end: start + said.length, confidence: 0.9 }),
      ];
    }),
  ];
}

const records: readonly ExportRecord[] = [
  nodeRecord(tern, { nameEn: 'Norvik Tern', nameZh: '诺维克 Tern' }),
  nodeRecord(ode, { nameEn: 'Lumora Ode', nameZh: '流光 Ode' }),
  ...specifications,
  ...sheetOf(tern, [
    ['weight', 1.2, 'kg'],
    ['battery life', 9, 'h'],
    ['optical zoom', 20, 'x'],
  ]),
  ...sheetOf(ode, [
    ['weight', 1.1, 'kg'],
    ['battery life', 14, 'h'],
    ['optical zoom', 30, 'x'],
  ]),
];
const ask = (question: string) =>
  answer({ snapshot: snapshotOf(records), question, reader: recordsReader(records) });

describe('which of two has more, told by the parameter of what is asked', () => {
  it.each([
    ['Which tips the scales at less, the Norvik Tern or the Lumora Ode?', '1.1 kg / 1.2 kg'],
    ['Which goes longer between charges, the Norvik Tern or the Lumora Ode?', '14 h / 9 h'],
    ['Norvik Tern 和 Lumora Ode 谁续航更久', '14'],
    ['Lumora Ode 的变焦比 Norvik Tern 多几倍', '30'],
  ])('%s', async (question, values) => {
    const { status, text } = await ask(question);
    expect(status).toBe('ANSWERED');
    expect(text).toContain(values);
    expect(text).toContain('Ode');
  });
});
