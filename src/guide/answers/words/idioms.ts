/**
 * Words that ask nothing by themselves: "a pain to", "as advertised", 说实话. They are passed over before topics are looked
 * for, so that nobody takes the pain for comfort.
 */
export const IDIOMS =
  /\b(?:a pain (?:to|in the \w+)|as (?:advertised|claimed|promised|they say|stated|expected)|any good|by any chance|at all|in (?:practice|real life|everyday use|daily use|general|reality|your experience)|on paper|run(?:s|ning)? out of|look(?:s|ing)? (?:for|forward)|hands down|out there|worth a look|up to the (?:job|task|mark)|let (?:me|you|us|people) down|put up with|get away with|in a row|by the way|no matter|on the market|these days|on offer)\b|说实话|实话实说|老实说|说真的|听说|据说|有没有人|有人知道|打比方|比如说|一般来说|总的来说|这价位|同价位/gu;
