const NEWLINE = 0x0a;
/** Longest message, in bytes: 10,000 operations of ordinary size are some MB. */
const MAX_BYTES = 268_435_456;

/** Cuts a stream of bytes into its lines; throws RangeError when one is longer than 256 MiB. */
export class FrameReader {
  private parts: Buffer[] = [];
  private size = 0;

  /** The lines that `chunk` completes, without their line ends. */
  *push(chunk: Buffer): Generator<string> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.parts.push(chunk.subarray(start, end));
      const line = Buffer.concat(this.parts).toString('utf8');
      this.parts = [];
      this.size = 0;
      start = end + 1;
      yield line;
    }
    const rest = chunk.subarray(start);
    if (rest.length === 0) return;
    this.size += rest.length;
    if (this.size > MAX_BYTES) throw new RangeError(`expected messages of at most ${MAX_BYTES} bytes`);
    this.parts.push(rest);
  }
}
