/** What UTF-8 gives for bytes that are no UTF-8 (Unicode 16, section 3.9, U+FFFD substitution). */
const REPLACEMENT = '\u{fffd}';

/**
 * Tells on standard error, once, that `file` is probably in another encoding (GBK, Big5, Latin-1, …): where a line given
 * to what is returned has a sign that could not be read.
 */
export function foreignBytesWarning(file: string | undefined): (line: number, text: string) => void {
  let isTold = false;
  return (line, text) => {
    if (isTold || !text.includes(REPLACEMENT)) return;
    isTold = true;
    process.stderr.write(
      `${file === undefined || file === '-' ? 'standard input' : file}: line ${line}: expected UTF-8, got signs that could ` +
        'not be read (they stand as U+FFFD); if it is in another encoding, convert it first, as with iconv -f GB18030 -t UTF-8\n',
    );
  };
}
