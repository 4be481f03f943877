/** Whether `text` is an address of the web, absolute and with http or https: no other scheme is ever shown as a link. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}

/** `text` as an address of the web, also one that leaves its scheme out ("//host/a.jpg"); undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const whole = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  return isWebAddress(whole) ? whole : undefined;
}
