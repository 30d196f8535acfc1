/** Greyscale → ink, against the brightness of the neighbourhood, so that shadows and yellow paper do not matter. */
import type { Grey, Ink } from './raster.ts';

/** How much darker than its neighbourhood a pixel must be (share of the neighbourhood's mean). */
const DARKER = 0.15;

/** Local threshold of Bradley and Roth (2007): a pixel is ink when it is clearly darker than the mean around it. */
export function inkOf(grey: Grey): Ink {
  const { width, height, data } = grey;
  const radius = Math.max(8, Math.round(Math.max(width, height) / 48));
  const sums = integral(grey);
  const stride = width + 1;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * stride;
    const bottom = Math.min(height, y + radius + 1) * stride;
    const rows = (bottom - top) / stride;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const sum =
        (sums[bottom + right] ?? 0) -
        (sums[bottom + left] ?? 0) -
        (sums[top + right] ?? 0) +
        (sums[top + left] ?? 0);
      const mean = sum / (rows * (right - left));
      if ((data[y * width + x] ?? 0) < mean * (1 - DARKER)) out[y * width + x] = 1;
    }
  }
  return { width, height, data: out };
}

/** Sums over all pixels above and left of each corner; 500 dpi A4 stays below 2^32. */
function integral({ width, height, data }: Grey): Uint32Array {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  return sums;
}
