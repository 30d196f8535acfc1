/**
 * The text field of a table and whether the hand is in it. None of it is drawn, so none of it is state: the field is
 * uncontrolled, since one that is written to while an input method composes loses the composition.
 */
export class FieldHand {
  #element: HTMLTextAreaElement | null = null;
  #held = false;
  #drawing = false;

  /** The field stands in another cell now, or in none. */
  readonly attach = (element: HTMLTextAreaElement | null): void => {
    this.#element = element;
  };

  /** Not before the line of its cell is. */
  get isDrawn(): boolean {
    return this.#element !== null;
  }

  /** What stands in the field. */
  get text(): string {
    return this.#element?.value ?? '';
  }

  write(text: string): void {
    if (!this.#element) return;
    this.#element.value = text;
    this.#element.setSelectionRange(text.length, text.length);
  }

  breakLine(): void {
    const element = this.#element;
    element?.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
  }

  is(target: EventTarget | null): boolean {
    return target !== null && target === this.#element;
  }

  get hasFocus(): boolean {
    return this.is(document.activeElement);
  }

  /** Whether it can be seen: a screen may be kept out of sight with its cell open. */
  get isSeen(): boolean {
    return this.#element?.checkVisibility() ?? false;
  }

  /** The field keeps the focus from now on, in whichever cell it stands. */
  hold(): void {
    this.#held = true;
  }

  letGo(): void {
    this.#held = false;
  }

  /** Puts the focus where it is held, after the field was drawn anew or moved. */
  settle(): void {
    if (this.#held && !this.hasFocus) this.#element?.focus({ preventScroll: true });
  }

  focus(): void {
    this.hold();
    this.settle();
  }

  /** A phone shows its keyboard only for a field that gets the focus anew. */
  raiseKeyboard(): void {
    if (!this.#element) return;
    this.#element.inputMode = 'text';
    this.#element.blur();
    this.#element.focus();
  }

  /** Whether a range is being drawn out with the button held down. */
  get drawing(): boolean {
    return this.#drawing;
  }

  draw(drawing: boolean): void {
    this.#drawing = drawing;
  }
}
