/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters; a blank entry has none. */
const HIGH = ['€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f', '\u0090‘’“”•–—˜™š›œ\u009džŸ'].join('');

/** Turns text that was decoded as Latin-1 into what Windows-1252 means. (The decoder of Node 20 takes them for one.) */
export function fromLatin1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80] as string);
}
