/** A colour as names of products and questions say it. */
export interface ColourName {
  readonly english: RegExp;
  readonly chinese: RegExp;
}

/** Colours in which goods are sold. */
export const COLOUR_NAMES: readonly ColourName[] = [
  { english: /\b(?:black|midnight|graphite)\b/iu, chinese: /(?:黑|石墨)色/u },
  { english: /\bwhite\b/iu, chinese: /白色/u },
  { english: /\bsilver\b/iu, chinese: /银色/u },
  { english: /\bgr[ae]y\b/iu, chinese: /灰色/u },
  { english: /\b(?:blue|navy)\b/iu, chinese: /蓝色/u },
  { english: /\bred\b/iu, chinese: /红色/u },
  { english: /\b(?:pink|rose)\b/iu, chinese: /(?:粉|玫瑰)色/u },
  { english: /\bgreen\b/iu, chinese: /绿色/u },
  { english: /\bgold(?:en)?\b/iu, chinese: /金色/u },
  { english: /\b(?:purple|violet|lavender)\b/iu, chinese: /紫色/u },
  { english: /\byellow\b/iu, chinese: /黄色/u },
  { english: /\borange\b/iu, chinese: /橙色/u },
  { english: /\bbrown\b/iu, chinese: /(?:棕|咖啡|褐)色/u },
  { english: /\b(?:beige|cream)\b/iu, chinese: /(?:米|奶油)色/u },
  { english: /\bsand\b/iu, chinese: /沙色/u },
];

/** The colours that `name` (in either language) says. */
export function coloursIn(name: string): ColourName[] {
  return COLOUR_NAMES.filter(({ english, chinese }) => english.test(name) || chinese.test(name));
}
