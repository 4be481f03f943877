/** The values of a parsed or expected request as short strings, one an item that is counted, by slot. */
export function describeSlots(record: Readonly<Record<string, unknown>>): string[] {
  const found: string[] = [];
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) add(name, item);
    else if (typeof value === 'object' && value !== null) addFields(name, value as Record<string, unknown>);
    else if (typeof value === 'string' || typeof value === 'number') {
      const written = String(value).toLowerCase();
      found.push(`${name}=${name === 'products' ? written.replace(/[\s-]/gu, '') : written}`);
    }
  };
  const addFields = (name: string, fields: Readonly<Record<string, unknown>>): void => {
    const { name: own, unit: _unit, ...rest } = fields;
    for (const [field, value] of Object.entries(rest))
      add(typeof own === 'string' ? `${own} ${field}` : `${name}.${field}`, value);
  };
  for (const slot of [
    'intent',
    'category',
    'brands',
    'products',
    'price',
    'specifications',
    'features',
    'needs',
    'audience',
  ])
    add(slot, record[slot]);
  return found;
}
