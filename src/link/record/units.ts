/** A unit as product texts write it: its plain sign, the dimension it measures, and how many of the dimension's base units it is. */
export interface KnownUnit {
  readonly sign: string;
  readonly dimension: string;
  readonly factor: number;
}

const TABLE: readonly (readonly [dimension: string, factor: number, sign: string, ...spellings: string[]])[] =
  [
    ['storage', 1e-3, 'mb', 'meg', 'megabyte', 'megabytes'],
    ['storage', 1, 'gb', 'gig', 'gigabyte', 'gigabytes', 'gbyte', 'go', 'гб'],
    ['storage', 1e3, 'tb', 'terabyte', 'terabytes', 'to'],
    ['storage', 1e-6, 'kb'],
    ['frequency', 1, 'mhz', '兆赫'],
    ['frequency', 1e3, 'ghz'],
    ['frequency', 1e-3, 'khz'],
    ['refresh', 1, 'hz', '赫兹'],
    ['length', 1, 'in', 'inch', 'inches', 'zoll', 'pouces', '寸', '英寸', '吋'],
    ['length', 12, 'ft', 'feet', 'foot'],
    ['length', 1 / 25.4, 'mm', '毫米'],
    ['length', 1 / 2.54, 'cm', '厘米'],
    ['length', 39.3701, 'm', 'meter', 'meters', 'metre', 'metres', '米'],
    ['power', 1, 'w', 'watt', 'watts', '瓦'],
    ['power', 1e3, 'kw'],
    ['charge', 1, 'mah', '毫安', '毫安时'],
    ['voltage', 1, 'v', 'volt', 'volts', '伏'],
    ['pixels', 1, 'mp', 'megapixel', 'megapixels', 'mpix', 'mpixel'],
    ['zoom', 1, 'x', '倍'],
    ['speed', 1, 'rpm'],
    ['speed', 1e3, 'k'],
    ['rate', 1, 'mbps', 'mb/s'],
    ['rate', 1e3, 'gbps', 'gb/s'],
    ['mass', 1, 'g', 'gram', 'grams', '克'],
    ['mass', 1e3, 'kg', '公斤', '千克'],
    ['mass', 453.592, 'lb', 'lbs', 'pound', 'pounds'],
    ['mass', 28.3495, 'oz', 'ounce', 'ounces'],
    ['pack', 1, 'pack', 'pk', 'pcs', 'pieces', 'count', 'ct', '只', '个', '件', '套', '包', '片'],
    ['users', 1, 'user', 'users', 'pc', 'license', 'licenses', 'licence', 'computers', 'seats', '用户'],
    ['cores', 1, 'core', 'cores', '核'],
    ['channels', 1, 'channel', 'channels', 'ch'],
    ['ports', 1, 'port', 'ports', '口'],
  ];

const UNITS: ReadonlyMap<string, KnownUnit> = new Map(
  TABLE.flatMap(([dimension, factor, sign, ...spellings]) =>
    [sign, ...spellings].map((spelling) => [spelling, { sign, dimension, factor }] as const),
  ),
);

/** The unit that `word` (lower case) writes; undefined when it is none. */
export function unitOf(word: string): KnownUnit | undefined {
  return UNITS.get(word);
}
