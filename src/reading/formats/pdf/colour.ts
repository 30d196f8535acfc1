/** Colours as pdf.js gives them. */

/** Red, green and blue of "#rrggbb", 0..255; [] for anything else. */
export function channelsOf(colour: string): number[] {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  return parts.map((part) => Number.parseInt(part, 16));
}
