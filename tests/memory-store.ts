/** A store like the browser's, for tests: in memory, or one that refuses as a full or forbidden one does. */
export function memoryStore({ refuse = false }: { refuse?: boolean } = {}): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      if (refuse) throw new DOMException('the quota has been exceeded', 'QuotaExceededError');
      items.set(key, value);
    },
  };
}
