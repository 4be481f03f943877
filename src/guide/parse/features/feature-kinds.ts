/** Features that are said of these kinds of goods alone. */
const SAID_OF: Readonly<Record<string, string>> = {
  stabilization: 'phone|camera|drone|webcam|lens|tablet',
  'low light': 'phone|camera|drone|webcam|lens|tablet|smartwatch',
  autofocus: 'phone|camera|webcam|lens|drone|tablet',
  zoom: 'phone|camera|lens|drone|webcam|tablet',
  bass: 'speaker|headphone|earbud|tv|laptop|tablet|phone|microphone',
  'heart rate': 'smartwatch|fitness tracker|earbud|headphone|phone',
};

/** Features that are never said of these kinds: their words mean something else there. */
const NEVER_OF: Readonly<Record<string, string>> = {
  heat: 'headphone|earbud|microphone|speaker|keyboard|mouse|lens|cable|case|memory card|webcam',
  screen:
    'drone|headphone|earbud|lens|cable|microphone|mouse|keyboard|router|case|webcam|memory card|storage|printer|graphics card|charger',
  battery: 'monitor|tv|printer|router|desktop|cable|graphics card|lens|case|memory card|storage|webcam',
  camera:
    'microphone|printer|headphone|earbud|keyboard|mouse|cable|charger|speaker|router|power bank|storage|memory card',
  gps: 'storage|memory card|monitor|tv|printer|router|speaker|microphone|keyboard|mouse|charger|power bank|cable|lens|webcam|graphics card|desktop',
  storage:
    'keyboard|mouse|speaker|headphone|earbud|monitor|router|charger|cable|lens|webcam|microphone|graphics card',
  connectivity: 'case|cable|lens|charger|memory card|storage|monitor|power bank',
  keyboard: 'camera|printer|headphone|earbud|smartwatch|speaker',
  'fast charging': 'tv|monitor|printer|router|desktop|case|lens|graphics card',
  'fan noise': 'cable|case|lens|memory card|smartwatch|e-reader',
};

const sets = (table: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([feature, kinds]) => [feature, new Set(kinds.split('|'))]));
const [ONLY, NEVER] = [sets(SAID_OF), sets(NEVER_OF)];

/** Whether `feature` can be wished of goods of the kind `category`; always where the kind is not known. */
export function isSaidOf(feature: string, category: string | null): boolean {
  if (category === null) return true;
  return ONLY.get(feature)?.has(category) !== false && NEVER.get(feature)?.has(category) !== true;
}

/** What every product of the kind has, or what the kind's own word means there. */
export const OF_COURSE: Readonly<Record<string, readonly string[]>> = {
  router: ['wireless'],
  camera: ['camera', 'expandable storage', 'dual sim'],
  webcam: ['camera', 'webcam quality'],
  earbud: ['wireless'],
  keyboard: ['keyboard', 'fan noise'],
  mouse: ['fan noise'],
  microphone: ['microphone'],
  storage: ['storage'],
  'memory card': ['storage', 'expandable storage'],
  lens: ['camera'],
  'graphics card': ['gaming performance'],
  case: ['camera', 'screen', 'keyboard', 'stylus'],
};

/** Kinds whose quiet is what they keep out, since they make no noise, and those that make the noise themselves. */
const LISTENED = new Set(['headphone', 'earbud']);
const LOUD = new Set([
  'laptop',
  'desktop',
  'printer',
  'game console',
  'graphics card',
  'router',
  'storage',
  'mouse',
]);
/** What of such kinds may be loud and shall be. */
const HEARD = /speakers?|sound|audio|music|volume|films?|movies?|loud enough|alarm/u;

/** Whether `loud` is said of the noise that goods of the kind `category` make: `my laptop is loud`. */
export function isNoise(written: string, category: string | null, matched: string): boolean {
  return written === 'loud' && LOUD.has(category ?? '') && !HEARD.test(matched);
}

/** What a feature means for a kind of goods, by the words for it. */
export function heardAs(
  listed: string | undefined,
  category: string | null,
  written: string,
): string | undefined {
  const kind = category ?? '';
  // How a voice sounds there is no noise.
  if (listed === 'fan noise' && LISTENED.has(kind) && written.startsWith('sound')) return undefined;
  if (listed === 'fan noise' && LISTENED.has(kind)) return 'noise cancellation';
  if (listed === 'noise cancellation' && LOUD.has(kind) && /hear|noise|quiet|silence|噪|吵|声/u.test(written))
    return /cancel|降噪/u.test(written) ? listed : 'fan noise';
  // What a power bank holds is its charge.
  if (listed === 'storage' && kind === 'power bank') return 'battery';
  // How a keyboard feels is the keyboard's own feature.
  if (listed === 'comfort' && kind === 'keyboard' && /手感/u.test(written)) return 'keyboard';
  if (listed === 'keyboard' && kind === 'keyboard' && /comfort|comfy/u.test(written)) return 'comfort';
  // The power of a power bank is its charge.
  if (listed === 'speed' && kind === 'power bank' && /power/u.test(written)) return 'battery';
  // A phone that folds is a kind of phone.
  if (listed === 'portability' && kind === 'phone' && written.startsWith('fold')) return undefined;
  // What is quick about a charger is the charge.
  if (
    listed === 'speed' &&
    /^(?:fast|quick|rapid|speedy)|快/u.test(written) &&
    (kind === 'charger' || kind === 'power bank')
  )
    return 'fast charging';
  return listed;
}
