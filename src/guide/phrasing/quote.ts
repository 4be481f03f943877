import { clean } from './display-words.js';

/**
 * Words that somebody else wrote, on one line between quotation marks “ ” that stand in them no more, without control
 * and format characters: whoever reads sees where they begin and end, and nothing in them can pass for a source of ours.
 * Longer ones end in "…" after `most` characters. An empty text gives empty marks.
 */
export function quote(text: string, most = Number.POSITIVE_INFINITY): string {
  return `“${clean(text, most).replace(/[“”„‟〝〞〟＂❝❞]/gu, '"')}”`;
}
