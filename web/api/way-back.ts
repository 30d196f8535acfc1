/** Single sign-on comes back to the first page; from there the person is taken to where the session had ended. */
const KEY = 'sauro.way-back';

type Place = Pick<Location, 'pathname' | 'search'>;

/** @param store of this tab: another tab of the browser goes its own way */
export function keepPlace(store: Storage, { pathname, search }: Place): void {
  try {
    store.setItem(KEY, pathname + search);
  } catch {
    // Then it is the first page.
  }
}

/** The place that was kept, once; undefined when there is none. */
export function takePlace(store: Storage): string | undefined {
  try {
    const place = store.getItem(KEY);
    store.removeItem(KEY);
    // Only a place of our own, never another address.
    return place !== null && /^\/(?![/\\])/.test(place) ? place : undefined;
  } catch {
    return undefined;
  }
}
