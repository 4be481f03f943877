import { createHmac, timingSafeEqual } from 'node:crypto';

function signature(key: string, purpose: string, payload: string): string {
  const digest = createHmac('sha256', `${key}\u001f${purpose}`).update(payload, 'utf8').digest();
  return digest.subarray(0, 16).toString('base64url');
}

/** Compared as text: the last letter of an encoding has bits to spare, and each token is to have one spelling. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A token that says `content` and that nobody without `key` can make, for one `purpose`: HMAC-SHA-256, 128 bits. */
export function sealToken(key: string, purpose: string, content: unknown): string {
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${payload}.${signature(key, purpose, payload)}`;
}

/** What `token` says; undefined for one that was not made with `key` for `purpose`, or is longer than `maxLength`. */
export function openToken(key: string, purpose: string, token: string, maxLength: number): unknown {
  if (token.length > maxLength) return undefined;
  const [payload = '', given = '', ...more] = token.split('.', 3);
  if (more.length > 0 || !isSame(given, signature(key, purpose, payload))) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
}

/** What tells one token from another, whoever brings it back and however often: 22 letters of its signature. */
export function tokenKey(token: string): string {
  return token.slice(token.lastIndexOf('.') + 1);
}
