import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { Evidence } from '../../domain/statement.js';
import { findSpecification } from '../../domain/vocabulary/vocabulary.js';
import { extractQuantities } from '../../extract/quantities/extract-quantities.js';
import { NAME_LINE, RELATION_LINES } from '../operations/listing-operations.js';
import { specificationNode } from '../operations/named-nodes.js';
import type { SupportedClaim } from './claim-operations.js';
import { namedUseClaims } from './claims/named-use-claims.js';
import { EXTRACTOR, joinClaims, type ProductText, type TextClaims } from './claims/product-text.js';

/** Trust in a table of specifications: a listing states them on purpose. */
const TABLE_CONFIDENCE = 0.9;
const MAX_VALUE_TEXT = 200;

/** What the text of a specification table (a line each, `name: value`) claims of its product; unknown names are passed over. `resolve` finds the product that a reference means. */
export function tableClaims(
  text: ProductText,
  table: string,
  resolve: (reference: string) => NodeId | undefined,
): TextClaims {
  const operations: WriteOperation[] = [];
  const claims: SupportedClaim[] = [];
  const uses: TextClaims[] = [];
  let start = 0;
  for (const line of table.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim();
    const value = line.slice(colon + 1).trim();
    const relation = Object.hasOwn(RELATION_LINES, name)
      ? RELATION_LINES[name as keyof typeof RELATION_LINES]
      : undefined;
    const other = relation === undefined ? undefined : resolve(value);
    if (relation !== undefined && other !== undefined && other !== text.product) {
      claims.push({
        claim: { subject: text.product, predicate: relation, object: other },
        evidence: tableEvidence(text, start, line),
      });
    }
    if (name === NAME_LINE) uses.push(namedUseClaims(text, value, start + line.indexOf(value)));
    const known = relation === undefined ? findSpecification(name) : undefined;
    if (known !== undefined && value !== '') {
      const node = specificationNode(known.name);
      const claim = { subject: text.product, predicate: 'HAS_SPEC' as const, object: node.id };
      const content =
        known.kind === 'string' ? { valueText: value.slice(0, MAX_VALUE_TEXT) } : quantityOf(known, value);
      if (content !== undefined) {
        operations.push(node.operation);
        claims.push({ claim: { ...claim, ...content }, evidence: tableEvidence(text, start, line) });
      }
    }
    start += line.length + 1;
  }
  return joinClaims([{ operations, claims }, ...uses]);
}

function tableEvidence(text: ProductText, start: number, line: string): Evidence {
  const { name, version } = text.reader ?? EXTRACTOR;
  return {
    source: text.id,
    start,
    end: start + line.length,
    extractor: name,
    extractorVersion: version,
    confidence: TABLE_CONFIDENCE,
  };
}

/** The first quantity of `value` in the specification's canonical unit and within its bounds; undefined without one. */
function quantityOf(
  {
    unit,
    bounds,
  }: { readonly unit: string; readonly bounds: { readonly min: number; readonly max: number } | null },
  value: string,
): { value: number; valueMax?: number; unit: string } | undefined {
  const language = /\p{Script=Han}/u.test(value) ? 'zh' : 'en';
  const found = extractQuantities(value, language).find(({ canonicalUnit }) => canonicalUnit === unit);
  if (found === undefined) return undefined;
  const { canonicalValue } = found;
  if (bounds !== null && (canonicalValue < bounds.min || canonicalValue > bounds.max)) return undefined;
  return { value: canonicalValue, unit };
}
