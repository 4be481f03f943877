const MARK = /&|<!/g;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z][\w.-]{0,31});/y;
const LONGEST_REFERENCE = 34;
const CDATA = '<![CDATA[';
const COMMENT = '<!--';

/**
 * Writes bare ampersands of XML, which feeds have in names and addresses, as `&amp;`; references, comments and CDATA
 * stay as they are. Give it the pieces of a text in order: what a border may have cut is kept for the next one.
 */
export class AmpersandGuard {
  private held = '';
  /** What ends the comment or CDATA section that is open. */
  private until: string | undefined;

  push(piece: string): string {
    const text = this.held + piece;
    this.held = '';
    return this.escape(text, false);
  }

  /** What is left when the text ends. */
  end(): string {
    const text = this.held;
    this.held = '';
    return this.escape(text, true);
  }

  private escape(text: string, isLast: boolean): string {
    let out = '';
    let at = 0;
    const hold = (from: number): string => {
      if (isLast) return out + text.slice(at);
      this.held = text.slice(from);
      return out + text.slice(at, from);
    };
    for (;;) {
      if (this.until !== undefined) {
        const end = text.indexOf(this.until, at);
        if (end < 0) return hold(Math.max(at, text.length - 2));
        out += text.slice(at, end + 3);
        at = end + 3;
        this.until = undefined;
      }
      MARK.lastIndex = at;
      const found = MARK.exec(text);
      if (found === null) return hold(text.endsWith('<') ? Math.max(at, text.length - 1) : text.length);
      const { index } = found;
      const rest = text.length - index;
      if (found[0] === '&') {
        REFERENCE.lastIndex = index;
        const isReference = REFERENCE.test(text);
        if (!isReference && rest < LONGEST_REFERENCE && !isLast) return hold(index);
        out += text.slice(at, index) + (isReference ? '&' : '&amp;');
        at = index + 1;
        continue;
      }
      if (rest < CDATA.length && !isLast) return hold(index);
      if (text.startsWith(CDATA, index)) this.until = ']]>';
      else if (text.startsWith(COMMENT, index)) this.until = '-->';
      const length = this.until === undefined ? 2 : this.until === ']]>' ? CDATA.length : COMMENT.length;
      out += text.slice(at, index + length);
      at = index + length;
    }
  }
}
