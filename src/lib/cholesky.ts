/**
 * Factors a symmetric positive definite matrix in place: the lower triangle (rows of `size`) becomes L with L L' = A.
 * Throws a RangeError when a pivot is not above 0.
 */
export function factorCholesky(matrix: Float64Array, size: number): void {
  for (let j = 0; j < size; j += 1) {
    for (let i = j; i < size; i += 1) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k += 1)
        sum -= (matrix[i * size + k] as number) * (matrix[j * size + k] as number);
      if (i > j) matrix[i * size + j] = sum / (matrix[j * size + j] as number);
      else if (sum > 0) matrix[j * size + j] = Math.sqrt(sum);
      else throw new RangeError(`expected a positive definite matrix, got pivot ${sum} at row ${j}`);
    }
  }
}

/** Solves L L' x = `right` in place, with the L that {@link factorCholesky} left in `factor`. */
export function solveCholesky(factor: Float64Array, size: number, right: Float64Array): void {
  for (let i = 0; i < size; i += 1) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (factor[i * size + k] as number) * (right[k] as number);
    right[i] = sum / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = right[i] as number;
    for (let k = i + 1; k < size; k += 1) sum -= (factor[k * size + i] as number) * (right[k] as number);
    right[i] = sum / (factor[i * size + i] as number);
  }
}
