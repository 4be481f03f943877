import { countryIn } from '../../domain/vocabulary/countries.js';
import { outside } from '../parse/add-wishes.js';
import type { ParsedRequest } from '../parse/parsed-request.js';

/** Who says where they live. */
const LIVES_EN =
  /\b(?:i|we) (?:currently |now )?live in (?:the )?$|\b(?:i'?m|i am|we'?re|we are) (?:currently |now |based |located |living )?in (?:the )?$/u;
const LIVES_ZH = /[我们人](?:现在|目前)?住?在$/u;
/** Words of selling and of sending, with what may stand between them and the country; not "to use in" or "made in". */
const SOLD_EN =
  /\b(?:available|sold|sell|buy|buying|get|got|purchase|stock(?:ed)?|offered|on sale|order)(?: (?!(?:use|used|using|work|works|made|travel\w*|trip|holiday|run|play|stay|charge)\b)[a-z']+){0,3} (?:in|within|inside) (?:the )?$/u;
const SENT_EN =
  /\b(?:ship(?:s|ped|ping)?|deliver(?:s|ed|y|ing)?|send|sends|sent|order(?:ed)?|dispatch(?:ed)?|(?:get|bring) (?:it|this|that|them))(?: (?!(?:travel\w*|trip|holiday|from)\b)[a-z']+){0,4} (?:to|into|in) (?:the )?$/u;
const SENT_ZH = /(?:能|可以|可)?(?:寄|发|送|配送|邮寄|运|快递)货?[到去往至]$/u;
const SOLD_ZH_BEFORE = /在$/u;
const SOLD_ZH =
  /^(?:境内|地区|那边|这边)?(?:能|可以|可|有没有|有|也能|都能)?(?:买得?到|能买|买|卖|有售|销售|在售|发售|有货|现货|发货|收到|收货|包邮|送达)的?/u;

/** Where `text` says that goods are to be had, with the words that say it; undefined where it does not. */
function regionIn(text: string): { code: string; start: number; end: number; isHome: boolean } | undefined {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const found = lower.length === text.length ? countryIn(lower) : undefined;
  if (found === undefined) return undefined;
  const at = lower.indexOf(found.words);
  const before = lower.slice(Math.max(0, at - 60), at);
  const after = lower.slice(at + found.words.length, at + found.words.length + 20);
  const home = LIVES_EN.exec(before) ?? LIVES_ZH.exec(before);
  const lead = home ?? SOLD_EN.exec(before) ?? SENT_EN.exec(before) ?? SENT_ZH.exec(before);
  const tail = SOLD_ZH.exec(after) ?? (lead === null ? null : /^的?/.exec(after));
  if (lead === null && tail === null) return undefined;
  const begin = lead ?? SOLD_ZH_BEFORE.exec(before);
  return {
    code: found.code,
    start: begin === null ? at : at - before.length + begin.index,
    end: at + found.words.length + (tail?.[0].length ?? 0),
    isHome: home !== null,
  };
}

/**
 * `request` with the country in which `text` says or asks that goods are to be had: "phones available in Germany", "can you ship this to
 * Japan", 在德国能买到的手机. Countries of travels and of makers are none. The same object where there is none.
 */
export function withAskedRegion(text: string, request: ParsedRequest): ParsedRequest {
  const found = regionIn(text);
  if (found === undefined) return request;
  const { code, start, end, isHome } = found;
  // A country that goods are sent to is no travel.
  const isWithin = (part: { readonly start: number; readonly end: number }): boolean =>
    part.start >= start && part.end <= end;
  const travels = new Set(
    request.understood.flatMap((part) => (part.kind === 'NEED' && isWithin(part) ? [part.value] : [])),
  );
  const understood = request.understood.filter((part) => part.kind !== 'NEED' || !isWithin(part));
  return {
    ...request,
    needs: request.needs.filter((need) => !travels.has(need)),
    // Who says where they live wishes for what is sold there.
    intent: request.intent === 'OTHER' && isHome ? 'FIND' : request.intent,
    region: code,
    understood: [...understood, { kind: 'REGION' as const, value: code, start, end }].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
    notUnderstood: outside(request.notUnderstood, [{ start, end }]),
  };
}
