import { absoluteId, type FlatRecord } from './flatten-product.js';
import type { LinkedDocument, LinkedObject } from './linked-data.js';

/** A Review of schema.org about the product called `product` as flat columns. */
export function flattenReview(
  document: LinkedDocument,
  review: LinkedObject,
  product: string | undefined,
): FlatRecord {
  const [rating] = document.objectsOf(review, 'reviewRating');
  const value =
    rating === undefined ? document.text(review, 'reviewRating') : document.text(rating, 'ratingValue');
  const best = rating && document.text(rating, 'bestRating');
  return {
    type: 'Review',
    key: document.text(review, 'identifier') ?? absoluteId(review) ?? document.text(review, 'url'),
    product,
    author: document.text(review, 'author', 'creator'),
    rating: value !== undefined && best !== undefined && best !== '5' ? `${value}/${best}` : value,
    title: document.text(review, 'name', 'headline'),
    text: document.text(review, 'reviewBody', 'description', 'text'),
    language: languageOf(document.text(review, 'inLanguage')),
    date: document.text(review, 'datePublished', 'dateCreated'),
  };
}

function languageOf(tag: string | undefined): string | undefined {
  const short = tag?.slice(0, 2).toLowerCase();
  return short === 'en' || short === 'zh' ? short : undefined;
}
