import type { NodeId } from '../../../domain/ids.js';
import type { ProductResolver } from './product-text.js';

/** Words that stand before a name and are none of it. */
const LEAD =
  /^(?:(?:the|a|an|my|our|his|her|their|your|old|older|new|previous|that of|those of|我的|我|之前的|以前的|原来的|老|旧)\s*)+/iu;
/** Pieces of a name: words and numbers between blanks, a Chinese character each. */
const PIECE = /[\p{Script=Han}]|[^\s\p{Script=Han}]+/gu;
const MOST_PIECES = 12;
/** What may follow a name; anything else may go on with it ("Fire TV" is not the "Fire TV Stick"). */
const BEHIND =
  /^(?:$|['’]s\b|[.,;:!?)"'，。、；！？（(]|\s*(?:and|or|but|is|was|are|were|has|had|in|on|for|with|which|that|who|as|at|by|from|because|since|when|where|while|i|we|it|to|of|too|also|though|very|just|any|at all|users?|owners?)\b|\s*(?:的|和|与|及|、|或|等|系列|用|在|了|也|都|还|是|要|更|使用|手机|机型|更|好|强|快))/iu;

const ENDINGS = ' .,;:!?)"\'，。';

/** `part` without a genitive and without marks at its end. */
function withoutEnding(part: string): string {
  const plain = part.endsWith("'s") || part.endsWith('’s') ? part.slice(0, -2) : part;
  let end = plain.length;
  while (end > 0 && ENDINGS.includes(plain[end - 1] as string)) end -= 1;
  return plain.slice(0, end);
}

/** A product that words name, and how many UTF-16 code units of them its name takes from their beginning. */
export interface NamedProduct {
  readonly product: NodeId;
  readonly end: number;
}

/**
 * The product of the catalogue whose name `words` begin with, articles and the like passed over: the longest beginning
 * that the catalogue knows ("the Vela 3 and others" → Vela 3); undefined when it knows none.
 */
export function namedProduct(words: string, resolve: ProductResolver): NamedProduct | undefined {
  const skipped = LEAD.exec(words)?.[0].length ?? 0;
  const name = words.slice(skipped);
  const ends = [...name.matchAll(PIECE)].slice(0, MOST_PIECES).map((piece) => piece.index + piece[0].length);
  for (const end of ends.toReversed()) {
    const part = withoutEnding(name.slice(0, end));
    const product = part.length < 2 || !BEHIND.test(name.slice(part.length)) ? undefined : resolve(part);
    if (product !== undefined) return { product, end: skipped + part.length };
  }
  return undefined;
}
