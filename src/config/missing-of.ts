/** The names of those of `settings` that have no value, in their order. */
export function missingOf(settings: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(settings).filter((name) => settings[name] === undefined);
}
