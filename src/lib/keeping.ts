/** Memoizes an async function for `many` arguments (LRU, by their JSON). Rejections are evicted, to be retried. */
export function keeping<Key, Result>(
  many: number,
  find: (key: Key) => Promise<Result>,
): (key: Key) => Promise<Result> {
  const known = new Map<string, Promise<Result>>()
  return (asked) => {
    const key = JSON.stringify(asked)
    const result = known.get(key) ?? find(asked)
    known.delete(key)
    known.set(key, result)
    result.catch(() => known.get(key) === result && known.delete(key))
    for (const oldest of known.keys()) {
      if (known.size <= many) break
      known.delete(oldest)
    }
    return result
  }
}
