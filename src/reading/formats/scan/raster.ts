/** Pictures as the scan reader needs them: one byte a pixel, rows from the top, and the few moves made on them. */

/** 0 is black, 255 white. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** 1 is ink, 0 paper. */
export interface Ink {
  width: number;
  height: number;
  data: Uint8Array;
}

export const PAPER = 255;

/** A white picture. */
export function blank(width: number, height: number): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(PAPER) };
}

/** Brightness (ITU-R BT.601) of interleaved 8-bit samples with 3 (RGB) or 4 (RGBA) a pixel. */
export function greyOfColour(
  width: number,
  height: number,
  samples: ArrayLike<number>,
  channels: 3 | 4,
): Grey {
  const data = new Uint8Array(width * height);
  for (let i = 0, s = 0; i < data.length; i++, s += channels) {
    data[i] = (77 * (samples[s] ?? 0) + 150 * (samples[s + 1] ?? 0) + 29 * (samples[s + 2] ?? 0)) >> 8;
  }
  return { width, height, data };
}

/** A 1-bit picture, rows padded to bytes, a set bit is white. */
export function greyOfBits(width: number, height: number, bits: ArrayLike<number>): Grey {
  const data = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = bits[y * stride + (x >> 3)] ?? 0;
      data[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? PAPER : 0;
    }
  }
  return { width, height, data };
}

/** The rows from `top` up to `bottom`. */
export function part({ width, data }: Grey, top: number, bottom: number): Grey {
  return { width, height: bottom - top, data: data.slice(top * width, bottom * width) };
}

/** Black for white. */
export function inverted({ width, height, data }: Grey): Grey {
  return { width, height, data: data.map((value) => PAPER - value) };
}

export type Quarters = 0 | 1 | 2 | 3;

/** Turned clockwise by quarter turns. */
export function turn<P extends Grey | Ink>(picture: P, quarters: Quarters): P {
  if (quarters === 0) return picture;
  const { width, height, data } = picture;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      out[turnedIndex(x, y, width, height, quarters)] = data[y * width + x] ?? 0;
    }
  }
  const upright = quarters === 2;
  return { ...picture, width: upright ? width : height, height: upright ? height : width, data: out };
}

function turnedIndex(x: number, y: number, width: number, height: number, quarters: 1 | 2 | 3): number {
  if (quarters === 1) return x * height + (height - 1 - y);
  if (quarters === 2) return (height - 1 - y) * width + (width - 1 - x);
  return (width - 1 - x) * height + y;
}

/** Half as wide and high, each pixel the mean of four. */
export function halve({ width, height, data }: Grey): Grey {
  const [outWidth, outHeight] = [width >> 1, height >> 1];
  const out = new Uint8Array(outWidth * outHeight);
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      const i = 2 * y * width + 2 * x;
      const sum = (data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + width] ?? 0) + (data[i + width + 1] ?? 0);
      out[y * outWidth + x] = (sum + 2) >> 2;
    }
  }
  return { width: outWidth, height: outHeight, data: out };
}

/** Rows become columns. */
export function transpose(ink: Ink): Ink {
  const { width, height, data } = ink;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) out[x * height + y] = data[row + x] ?? 0;
  }
  return { width: height, height: width, data: out };
}

/**
 * The picture with a tilt taken out and scaled, in one resampling so that letters are softened only once. `angle` in
 * radians as `measureTilt` gives it; what comes from outside the picture is paper.
 */
export function straighten(grey: Grey, angle: number, scale: number): Grey {
  const { width, height, data } = grey;
  const outWidth = Math.round(width * scale);
  const outHeight = Math.round(height * scale);
  const out = new Uint8Array(outWidth * outHeight).fill(PAPER);
  const cos = Math.cos(angle) / scale;
  const sin = Math.sin(angle) / scale;
  for (let y = 0; y < outHeight; y++) {
    let sx = (-outWidth / 2) * cos - (y - outHeight / 2) * sin + width / 2;
    let sy = (-outWidth / 2) * sin + (y - outHeight / 2) * cos + height / 2;
    for (let x = 0; x < outWidth; x++, sx += cos, sy += sin) {
      const x0 = Math.floor(sx);
      const y0 = Math.floor(sy);
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const i = y0 * width + x0;
      const fx = sx - x0;
      const fy = sy - y0;
      const top = (data[i] ?? 0) * (1 - fx) + (data[i + 1] ?? 0) * fx;
      const bottom = (data[i + width] ?? 0) * (1 - fx) + (data[i + width + 1] ?? 0) * fx;
      out[y * outWidth + x] = top * (1 - fy) + bottom * fy + 0.5;
    }
  }
  return { width: outWidth, height: outHeight, data: out };
}

/** Binary PGM, which the recogniser reads without decompression. */
export function toPgm(grey: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${grey.width} ${grey.height}\n255\n`, 'latin1'), grey.data]);
}
