/** Words that ask for a number: a sentence without one does not answer them. */
export const NUMBER_ASKED =
  /\b(?:how (?:many|much|long|far|fast|quick(?:ly)?|big|large|deep|wide|tall|high|thick|heavy)|what(?:'s| is) the (?:\w+ ){0,3}(?:ratio|rate|value|size|length|speed|depth|height|width|distance|number|range))\b|多少|几(?!乎|款式)|多久|多长|多大|多远|多深|多高/u;
/** A number in figures or words. */
export const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|ninety|hundred|thousand|half|dozen|hours?|days?|weeks?|months?|minutes?|once|twice|overnight)\b|[一二两三四五六七八九十百千万半]/u;
