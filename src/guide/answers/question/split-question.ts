const MOST = 3;
const NEXT =
  /[?？]|,? and (?=(?:also )?(?:is|are|does|do|can|could|has|have|will|how|what|which|where|when) )|[，,](?=[^，,？?]*(?:吗|多少|多重|多大|多久|几|什么|怎么样|有没有|是不是))/iu;
const ASKS =
  /^(?:also )?(?:is|are|does|do|can|could|has|have|will|how|what|which|where|when)\b|吗|多少|多重|多大|多久|几|什么|怎么样|有没有|是不是/iu;

/**
 * The questions that are asked in one: "does it have a microphone and is it waterproof?" are two, at most 3 are read. The
 * whole question where only one is asked, or where a part asks nothing by itself.
 */
export function splitQuestion(question: string): string[] {
  const parts = question
    .split(NEXT)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.length <= MOST && parts.every((part) => ASKS.test(part))
    ? parts
    : [question];
}
