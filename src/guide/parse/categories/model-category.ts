// Which kind of goods the model names of well-known makers stand for, from general knowledge.
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^samsung (?:qn\d|q\d{2}|s[89]\d[a-f]|[acdt]u\d)|^sony (?:a[89]\d[a-l]|x\d{2}[a-l]|bravia)/u, 'tv'],
  [/^samsung hw-?|^(?:ue|ultimate ears) /u, 'speaker'],
  [/^corsair k\d|^logitech k\d|^keychron/u, 'keyboard'],
  [/^logitech c\d/u, 'webcam'],
  [/^rode nt|^shure (?:sm|mv)/u, 'microphone'],
  [/^lenovo tab/u, 'tablet'],
  [/^(?:crucial|sandisk|kingston|seagate|lexar) /u, 'storage'],
  [/^(?:anker|baseus|ugreen|romoss|sharge|cuktech) \d/u, 'power bank'],
  [/^hp (?:envy|deskjet|officejet) ?\w* ?\d{4}e?$/u, 'printer'],
  [/^(?:r[3-8]|z[5-9]) (?:mark )?i{2,3}/u, 'camera'],
  [
    /^(?:sony )?wf-?\d|^(?:samsung|oppo|vivo|oneplus|realme|nothing|xiaomi|redmi|honor) (?:buds|ear)/u,
    'earbud',
  ],
  [
    /^(?:sony )?(?:wh-?\w*\d|xm\d)|^bose (?:qc|nc|\d{3})|^sennheiser (?:hd|momentum)|^beyerdynamic|^akg k\d|^audio-technica ath|^hd ?\d{3}|^dt ?\d{3}|^ath-|^(?:bose )?qc ?\d/u,
    'headphone',
  ],
  [
    /^(?:canon|eos) ?(?:eos )?(?:r\d|\d{1,4}d|g\d|m\d|r\b|sx)|^nikon (?:z|d\d|p\d)|^fujifilm x|^sony (?:a\d|zv|rx|fx|alpha)|^zv-?e?\d|^panasonic (?:g|s\d|lumix)|^x100|^x-?[tse]\d+$|^x-?[ts]\d|^a(?:6\d{3}|7\w*)(?: |$)|^leica|^ricoh|^olympus|^insta360|^gopro|^dji (?:pocket|osmo|action)/u,
    'camera',
  ],
  [/^dji (?:mini|air|mavic|neo|flip|avata|phantom)/u, 'drone'],
  [
    /^(?:xiaomi|oneplus|honor|realme|iqoo|oppo|vivo|meizu|nubia|nokia|motorola|poco|nothing) ?(?:\d|x\d|find|reno|s\d|y\d|z\d|neo|gt|note|k\d|a\d|phone|civi|mix|edge|magic|c\d|f\d|m\d|ace|nord)|^redmi (?:k|note|\d|a\d|turbo)|^huawei (?:p\d|mate|nova|pura|enjoy)|^samsung (?:s\d|a\d|z |note|galaxy [sazm]|m\d|f\d)|^(?:s2\d|p\d0 pro|k\d0 pro)/u,
    'phone',
  ],
  [/^apple \d/u, 'phone'],
  [/^(?:a[1-7]\d|s2\d)(?: |$|\+)/u, 'phone'],
  [/^(?:xiaomi|huawei|honor) ?(?:手环|band)/u, 'fitness tracker'],
  [/^garmin|^coros|^suunto|^polar|^amazfit/u, 'smartwatch'],
  [/^lg (?:[cgb]\d|oled)|^(?:tcl|hisense) [a-z]?\d|^samsung (?:qn|s9\d)|^sony (?:a95|x90|xr)/u, 'tv'],
  [/^(?:kobo|ireader|onyx|boox)/u, 'e-reader'],
  [/^\w+ (?:ef|rf|af s|fe|z|xf)? ?\d{2,3}-\d{2,3}|\d{2,3}mm/u, 'lens'],
  [/^(?:tp-link|asus|netgear|huawei|xiaomi|zte|h3c) ?(?:rt-?)?(?:ax|be|xdr|tl-|gt-?ax)\d*|^rt-/u, 'router'],
  [/^hp \d{3,4}[a-z]/u, 'printer'],
  [/^jbl (?:flip|charge|go|xtreme|boombox|clip)|^sonos|^marshall/u, 'speaker'],
  [/^(?:samsung )?t[579](?: |$)|^sn\d{3}|^9[789]0/u, 'storage'],
  [/^logitech g?(?:pro|g\d{3}|mx|m\d{3})|^g(?:502|304|903|305|703)/u, 'mouse'],
  [/^(?:epson|brother|canon) (?:et|hl|mfc|dcp|l\d|ts|tr)/u, 'printer'],
  [/^(?:dell|benq|aoc|lg) (?:u\d|s\d{4}|p\d{4}|\d{2}[a-z]{2}|pd\d|ex|xl)/u, 'monitor'],
  [/^(?:rtx|gtx|rx) ?\d{4}/u, 'graphics card'],
];

/** The category that a model name (brand in Latin letters, lower case) can only be of; undefined when it is open. */
export function categoryOfModel(name: string): string | undefined {
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1];
}
