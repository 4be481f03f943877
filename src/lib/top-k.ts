/**
 * The indices of the `count` greatest `scores`, best first, equal scores by ascending index.
 * Scores of −Infinity and NaN are never listed; fewer than `count` come back when there are not enough.
 * O(n log count) with a heap; a count of 0 or no scores give an empty list.
 */
export function topK(scores: ArrayLike<number>, count: number): Int32Array {
  const limit = Math.min(count, scores.length);
  if (!(limit > 0)) return new Int32Array(0);
  const heap = new Int32Array(limit); // the worst of the kept at the root
  let size = 0;
  const isWorse = (a: number, b: number): boolean => {
    const left = scores[a] as number;
    const right = scores[b] as number;
    return left < right || (left === right && a > b);
  };
  const siftDown = (end: number): void => {
    const value = heap[0] as number;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= end) break;
      if (child + 1 < end && isWorse(heap[child + 1] as number, heap[child] as number)) child += 1;
      if (!isWorse(heap[child] as number, value)) break;
      heap[place] = heap[child] as number;
      place = child;
    }
    heap[place] = value;
  };
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i += 1) {
    // An equal score comes later and so loses its tie: strictly greater is enough.
    if (!((scores[i] as number) > least)) continue;
    if (size < limit) {
      let place = size;
      size += 1;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (!isWorse(i, heap[parent] as number)) break;
        heap[place] = heap[parent] as number;
        place = parent;
      }
      heap[place] = i;
    } else {
      heap[0] = i;
      siftDown(size);
    }
    if (size === limit) least = scores[heap[0] as number] as number;
  }
  for (let end = size - 1; end > 0; end -= 1) {
    const worst = heap[0] as number;
    heap[0] = heap[end] as number;
    siftDown(end);
    heap[end] = worst;
  }
  return heap.subarray(0, size);
}
