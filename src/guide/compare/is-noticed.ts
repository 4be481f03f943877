/** A difference of this share that nobody would notice is none. */
export const NOTICED = 0.03;

/** Whether two numbers differ by so much that somebody would notice. */
export function isNoticed(one: number, other: number): boolean {
  return Math.abs(one - other) > NOTICED * Math.max(Math.abs(one), Math.abs(other));
}
