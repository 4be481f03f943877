/** One word of a Chinese text; `end` is exclusive, offsets are UTF-16 code units of the segmented text. */
export interface ChineseToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Part of speech as jieba names it (`n`, `v`, `a`, `d`, `m`, `eng`, `x` …); `n` or `x` without the binary. */
  readonly tag: string;
}
