import type { ParsedRequest } from '../../../../src/guide/parse/parsed-request.js';

/** Product names are compared without blanks and hyphens. */
function plain(name: string): string {
  return name.replace(/[\s-]/gu, '');
}

/** A parsed request in the notation of the request tables, as a sorted list of its parts. */
export function describeRequest(parsed: ParsedRequest): string[] {
  const parts: string[] = [];
  if (parsed.category !== null) parts.push(parsed.category);
  for (const name of parsed.brands.want) parts.push(`+${name}`);
  for (const name of parsed.brands.avoid) parts.push(`-${name}`);
  for (const name of parsed.products) parts.push(`=${plain(name)}`);
  if (parsed.price !== null) {
    const { min, max, approx, currency } = parsed.price;
    const end = currency === undefined ? '' : ` ${currency}`;
    if (min !== undefined && max !== undefined) parts.push(`$${min}..${max}${end}`);
    else {
      if (min !== undefined) parts.push(`$min ${min}${end}`);
      if (approx !== undefined) parts.push(`$approx ${approx}${end}`);
      if (max !== undefined) parts.push(`$max ${max}${end}`);
    }
  }
  for (const { name, min, max, value } of parsed.specifications) {
    if (min !== undefined && max !== undefined) parts.push(`#${name} ${min}..${max}`);
    else if (min !== undefined) parts.push(`#${name} min ${min}`);
    else if (max !== undefined) parts.push(`#${name} max ${max}`);
    else parts.push(`#${name} ${value}`);
  }
  parts.push(...parsed.features.want, ...parsed.features.avoid.map((name) => `!${name}`));
  parts.push(...parsed.needs.map((name) => `@${name}`));
  if (parsed.audience !== null) parts.push(`~${parsed.audience}`);
  return [parsed.intent, ...parts.sort()];
}

/** The requests of a table with their expected parts. */
export function readRequests(table: string): [string, string[]][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', gold = ''] = line.split(' || ');
      const [intent = '', ...parts] = gold.split('; ');
      const compared = parts.map((part) => (part.startsWith('=') ? `=${plain(part.slice(1))}` : part));
      return [text, [intent, ...compared.sort()]];
    });
}
