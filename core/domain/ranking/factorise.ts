/**
 * Cholesky's factor of a symmetric positive definite matrix of `size` rows, whose lower half is read and replaced.
 * A pivot that rounding has made too small is lifted, so that it always ends with a factor.
 */
export function factorise(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k++) {
        sum -= (matrix[row * size + k] ?? 0) * (matrix[column * size + k] ?? 0);
      }
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (matrix[column * size + column] ?? 1);
    }
  }
}

/** Solves for `values`, in place, with the factor that `factorise` made. */
export function solve(factor: Float64Array, size: number, values: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let sum = values[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (factor[row * size + k] ?? 0) * (values[k] ?? 0);
    values[row] = sum / (factor[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = values[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= (factor[k * size + row] ?? 0) * (values[k] ?? 0);
    values[row] = sum / (factor[row * size + row] ?? 1);
  }
}

/** The inverse of the matrix that was factorised. */
export function invert(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = inverse.subarray(column * size, (column + 1) * size);
    unit[column] = 1;
    solve(factor, size, unit);
  }
  return inverse;
}
