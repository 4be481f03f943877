/** What belongs to a parameter and asks for no other one: the screen of a refresh rate. */
const FAMILY: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:battery capacity|battery life)$/u, /^f:(?:battery|charging|fast charging|case)|^s:battery/u],
  [
    /^(?:refresh rate|brightness|resolution|screen size|display type|response time|pixel density)$/u,
    /^f:(?:screen|resolution|brightness|refresh rate|size)$|^c:monitor$|^s:(?:screen|display|resolution)/u,
  ],
  [/^(?:memory|storage)$/u, /^[sf]:(?:memory|storage)$/u],
  [
    /^(?:camera resolution|optical zoom|focal length)$/u,
    /^f:(?:camera|zoom|lens)$|^c:(?:camera|lens)$|^g:lens mount$|^s:(?:resolution|optical zoom)/u,
  ],
  [/^power$/u, /^f:(?:sound|volume|charging|fast charging)$|^s:battery level$|^c:/u],
  [/^water resistance$/u, /^g:(?:water|rain)$/u],
  [
    /^(?:operating system|processor|graphics)$/u,
    /^f:(?:wireless|software|processor|graphics card|speed)$|^s:(?:wireless|operating|processor|graphics)|^g:run$/u,
  ],
  [
    /^wireless standard$/u,
    /^f:(?:wireless|software|processor|graphics card|speed)$|^s:(?:wireless|operating|processor|graphics)/u,
  ],
];

/** The topics that belong to the specification `name`; undefined where nothing but itself does. */
export function familyOf(name: string): RegExp | undefined {
  return FAMILY.find(([pattern]) => pattern.test(name))?.[1];
}
