/** What words mean is asked: "what is OLED?", "what does IP68 mean?", 什么是OLED, OLED是什么意思. */
const MEANING =
  /^(?:(?:and|so|but|ok|okay),? )?(?:what(?: is|'s| are)|whats) (?!(?:an? |the )?(?:cheap|light|small|larg|big|fast|loud|quiet|new|best|most|least|price|cost|differ)[a-z]*\b)(?:an? |the )?[a-z\d][a-z\d -]{1,24}$|^what (?:does|do) .{2,30} mean$|^(?:请问)?什么(?:是|叫)[^，。有]{2,16}$|^(?:请问)?[^，。]{2,16}(?:是什么(?:意思|东西|技术)?|什么意思)$/u;
/** Whether so much does is asked: "is 16gb enough?", 16g够用吗. */
const ENOUGH =
  /^(?:(?:and|so|but),? )?(?:is|are|will|would|does) .{2,30} (?:be |really )?(?:enough|sufficient|plenty|too (?:little|much|small|few))(?: for .{2,30})?$|^[^，。]{2,16}(?:够不够用?|够用?(?:吗|么|嘛)|会不会(?:太小|太少|不够))$/u;
/** Whether it is needed or worth it is asked: "do I need 32 GB?", "is OLED better than IPS?", OLED比IPS好吗, 有必要买OLED吗. */
const WORTH =
  /^(?:(?:and|so|but),? )?(?:do|would|should) (?:i|we) (?:really |actually |even )?(?:need|care about|go for) .{2,30}$|^(?:(?:and|so|but),? )?(?:is|are) .{2,30} (?:really |much |any )?(?:better|worse|worth (?:it|the money)|necessary|important|different)(?: than .{2,30})?$|^[^，。]{0,16}比[^，。]{2,16}(?:好|差|强|贵|亮|清楚)(?:很多|多少|在哪)?(?:吗|么|嘛|呢)?$|^[^，。]{0,16}(?:有必要|有用|值得|重要|值不值)[^，。]{0,12}(?:吗|么|嘛)$/u;

/**
 * Whether `text` asks about words themselves, of no product: what they mean, whether so much does, whether one is better or needed. Such a question wishes nothing. An
 * English one ends with a question mark or begins as a question does.
 */
export function asksOfWords(text: string): boolean {
  const plain = text
    .slice(0, 200)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[?？。.!！ ]{1,4}$/u, '')
    .trim();
  return (
    MEANING.test(plain) ||
    ENOUGH.test(plain) ||
    (WORTH.test(plain) && !/\b(?:it|this|that|they|one)\b|[它这那]/u.test(plain.replace(/ worth it$/u, '')))
  );
}
