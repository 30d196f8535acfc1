/** Units of Word files: twentieths of a point, half points. */
const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres in twentieths of a point. */
export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);
/** Points in twentieths of a point. */
export const points = (height: number): number => Math.round(height * 20);
/** Points in half points, the unit of sizes of letters. */
export const halfPoints = (size: number): number => size * 2;
