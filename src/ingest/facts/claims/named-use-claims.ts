import { namedUses } from '../../../extract/relations/named/named-uses.js';
import { PLAIN } from '../../../extract/relations/use-verdict.js';
import { needNode } from '../../operations/named-nodes.js';
import { evidenceOf, type ProductText, type TextClaims } from './product-text.js';

/** The uses that the name of a product names before its kind of goods; the whole name, at `start` of `text`, is the evidence. */
export function namedUseClaims(text: ProductText, name: string, start: number): TextClaims {
  const nodes = namedUses(name, text.category ?? '').map(({ need }) => needNode(need));
  const evidence = evidenceOf(text, { start, end: start + name.length, text: name }, PLAIN);
  return {
    operations: nodes.map(({ operation }) => operation),
    claims: nodes.map(({ id }) => ({
      claim: { subject: text.product, predicate: 'SUITS', object: id },
      evidence: { ...evidence, polarity: 'positive' },
    })),
  };
}
