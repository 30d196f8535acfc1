/** Stretches of a page that its producer marked: page furniture, and layers that may be switched off. */

/** Which layers are shown; an `OptionalContentConfig` of pdf.js. */
export interface Layers {
  isVisible(group: unknown): boolean;
}

interface Mark {
  artifact: boolean;
  off: boolean;
}

/** The marks that are open at a point of the content; they nest. */
export class OpenMarks {
  private readonly layers: Layers;
  private readonly open: Mark[] = [];
  private artifacts = 0;
  private switchedOff = 0;

  constructor(layers: Layers) {
    this.layers = layers;
  }

  /** Whether the producer marked this as page furniture. */
  get artifact(): boolean {
    return this.artifacts > 0;
  }

  /** Whether this stands on a layer that is not shown. */
  get off(): boolean {
    return this.switchedOff > 0;
  }

  begin(tag: unknown, properties?: unknown): void {
    this.push({ artifact: nameOf(tag) === 'Artifact', off: tag === 'OC' && !this.isShown(properties) });
  }

  /** A group of content; one that only serves as a mask for others is not painted itself. */
  beginGroup(options: unknown): void {
    const isMask = typeof options === 'object' && options !== null && 'smask' in options && options.smask;
    this.push({ artifact: false, off: Boolean(isMask) });
  }

  private push(mark: Mark): void {
    this.open.push(mark);
    if (mark.artifact) this.artifacts += 1;
    if (mark.off) this.switchedOff += 1;
  }

  end(): void {
    const mark = this.open.pop();
    if (mark?.artifact) this.artifacts -= 1;
    if (mark?.off) this.switchedOff -= 1;
  }

  /** What names no layer, or one the document does not list, is shown. */
  private isShown(group: unknown): boolean {
    try {
      return this.layers.isVisible(group);
    } catch {
      return true;
    }
  }
}

function nameOf(tag: unknown): unknown {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
}
