/** Binary search: the first index for which `isBelow` is false, else `length`. Those below are first. O(log length). */
export function lowerBound(length: number, isBelow: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}
