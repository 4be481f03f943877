import type { ParsedRequest } from '../../parse/parsed-request.js';

/** What people say beside what they wish, word by word: it is no wish that was not understood. */
const ENGLISH = new Set(
  `a again ah all alright am and are back be bit bloody but call can come cool could crap damn dear deal do don't each even evening exactly
fine fucking fuck garbage get gimme give go going good got great guess ha haha heck hell hello hey hi hm hmm hmmm how i i'd i'll i'm instead is it it's joking just
kidding kind know last let lmao lol let's like little look make maybe me mind morning meh must my nah never new nice nope no now obviously of oh ok okay old on one ones or
perhaps please pretty probably quite rather really recommend recommendation recommendations right rubbish say says seriously shit should show so some sorry stuff suck
sucks suggest sure tell thank thanks that that's the them then there these thing things think this those though to too trash
try ugh uh um very wait want was way we well were what whatever will wise wow would yeah yep yes you your`.split(
    /\s+/,
  ),
);
const CHINESE =
  /不对|不是|不客气|算了|好的?|行|嗯|哦|那|就够?|换成|改成|看看|够|麻烦|请问|拜托|疯了|什么|抢钱|别?废话|破?(?:玩意|东西)|垃圾|每[个台]|其中|你好|您好|谢谢|小伙子|亲|老板|大哥|师傅|配套|[你我的了吧啊呢吗，。！？ ]/gu;

/** Whether `words` say nothing of goods. */
export function isAside(words: string): boolean {
  if (/\p{Script=Han}/u.test(words)) return words.replace(CHINESE, '') === '';
  const said =
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+|\d/g) ?? [];
  return said.length > 0 && said.every((word) => ENGLISH.has(word));
}

/** `request` without what was not understood of it and is only talk: "hmm", "you know", 算了. */
export function withoutAsides(request: ParsedRequest): ParsedRequest {
  const { notUnderstood } = request;
  const kept = notUnderstood.filter(({ text }) => !isAside(text));
  return kept.length === notUnderstood.length ? request : { ...request, notUnderstood: kept };
}
