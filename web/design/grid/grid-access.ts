/** The way from a screen to the table on it, which may not be drawn yet when it is wanted. */
interface Handle {
  /** Puts the hand into the table. */
  focus: () => void;
  /** Opens the active cell. @param text what stands in it instead of what it holds */
  open: (text?: string) => void;
  /** Takes what stands in the open cell; false, with the hint shown, when it cannot be taken. */
  leave: () => boolean;
}

/** What is wanted of the table: the hand in it, or its active cell open. */
export type GridWish = { kind: 'focus' } | { kind: 'open'; text?: string };

export class GridAccess {
  #handle: Handle | undefined;
  #wish: GridWish | undefined;

  /** @param first what is wished of the table when it is drawn for the first time */
  constructor(first?: GridWish) {
    this.#wish = first;
  }

  /** Done by the table whenever it is drawn: what was wished since is done now. */
  attach(handle: Handle): void {
    this.#handle = handle;
    const wish = this.#wish;
    this.#wish = undefined;
    if (wish?.kind === 'open') handle.open(wish.text);
    else if (wish) handle.focus();
  }

  detach(): void {
    this.#handle = undefined;
  }

  /** Is done with the next drawing of the table, which the screen sees to. */
  wish(wish: GridWish): void {
    this.#wish = wish;
  }

  /** Takes what stands in the open cell; false, with the hint shown, when it cannot be taken. */
  leave(): boolean {
    return this.#handle?.leave() ?? true;
  }
}
