/** Words that ask something of what is named, and seek no goods. */
export const ASKS =
  /^(?:(?:and|so|but|ok|okay|also|then|thanks|hi|hello),? ){0,2}(?:what|who|whose|why|when|where|how|is|are|does|do|did|can|could|has|have|will|would)\b|谁|什么|怎么|为什么|为啥|多少|多久|多重|哪里|到哪|几天|能不能|可不可以|几时|何时|哪天|几点|[吗么嘛][?？]?$/iu;
