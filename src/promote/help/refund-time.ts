import { normalise } from './help-terms.js';

const ENGLISH =
  /\b(?:when|how (?:long|soon|fast|quickly|many days))\b.{0,40}\b(?:refund\w*|money back|my money|reimburse\w*|paid back)\b|\brefunds?\b.{0,20}\b(?:take|time|arrive)/;
const CHINESE =
  /(?:多久|几天|多少天|什么时候|啥时候|多长时间|何时)[^，。？]{0,8}(?:退款|退钱|到账|返还|返款|退[回给还]|[把将]钱退)|(?:退款|退钱|返款|退的?钱|钱)[^，。？]{0,6}(?:多久|几天|多少天|什么时候|啥时候|多长时间|何时)[^，。？]{0,4}(?:到|退|回|收|返)?/u;
/** Until when it may be sent back is another question. */
const OTHER =
  /\b(?:(?:do|does|will|would) (?:i|we|one|you) have|how long (?:can|may|could)|until when|window|period|deadline|(?:to|can i) (?:ask|request|claim|apply))\b|天内|日内|多久(?:之|以)?内|期限|还能|可以退|能退/u;
const MONEY = /\b(?:refund\w*|money|reimburse\w*|paid back)\b|退款|返款|到账|钱/u;
const TIME = /\b(?:days?|weeks?|hours?|at once|immediately)\b|[天日周]|小时|立即|马上/u;

/** Whether `text` asks when money comes back: "when will I get my refund?", 退款多久到账. At most 500 characters are read. */
export function asksRefundTime(text: string): boolean {
  const asked = normalise(text.slice(0, 500));
  return (ENGLISH.test(asked) || CHINESE.test(asked)) && !OTHER.test(asked);
}

/** Whether a sentence of `body`, a help topic on refunds, says when money comes back. */
export function statesRefundTime(body: string): boolean {
  return normalise(body.slice(0, 5_000))
    .split(/[.!?。！？]/)
    .some((sentence) => MONEY.test(sentence) && TIME.test(sentence));
}
