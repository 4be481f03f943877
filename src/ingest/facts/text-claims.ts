import type { EntityMention, Extraction } from '../../extract/extraction.js';
import { otherProducts } from '../../extract/relations/other-subject.js';
import { normalise } from '../../text/normalise.js';
import { aspectClaims } from './claims/aspect-claims.js';
import { audienceClaims } from './claims/audience-claims.js';
import { catalogueNames } from './claims/catalogue-names.js';
import { comparisonClaims } from './claims/comparison-claims.js';
import { needClaims } from './claims/need-claims.js';
import {
  type ClaimSource,
  joinClaims,
  type ProductResolver,
  type ProductText,
  type TextClaims,
} from './claims/product-text.js';
import { proposalClaims } from './claims/proposal-claims.js';
import { relationClaims } from './claims/relation-claims.js';
import { specificationClaims } from './claims/specification-claims.js';

/** Whether an entity is the text's own product: known as such, or a name that its own name holds. */
function isOwn(text: ProductText, resolve: ProductResolver): (entity: EntityMention) => boolean {
  const own = (text.name ?? '').toLowerCase();
  return (entity) => {
    const named = resolve(entity.text);
    if (named !== undefined) return named === text.product;
    return own.includes(entity.text.toLowerCase());
  };
}

/** What an extraction of `text` says of its product and of others, as claims with their evidence. */
export function textClaims(text: ProductText, extraction: Extraction, resolve: ProductResolver): TextClaims {
  const content = normalise(text.content ?? '');
  const { language, entities } = extraction;
  const named = catalogueNames(content, resolve)
    .filter(({ product }) => product !== text.product)
    .map(({ start, end, text: name }): EntityMention => ({ start, end, text: name, kind: 'PRODUCT' }));
  const others = otherProducts(content, language, [...entities, ...named], isOwn(text, resolve));
  const source: ClaimSource = { text, content, extraction, resolve, others };
  return joinClaims([
    aspectClaims(source),
    specificationClaims(source),
    needClaims(source),
    audienceClaims(source),
    comparisonClaims(source),
    relationClaims(source),
    proposalClaims(source),
  ]);
}
