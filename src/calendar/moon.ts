/**
 * The sun and the new moon, as exactly as a calendar of days needs them: Jean Meeus, Astronomical Algorithms, chapters
 * 25 (position of the sun) and 49 (phases of the moon). What shifts a new moon by no more than about a minute is left
 * out: the planets, the node, the squares of the centuries. Days are counted from 1 January 1970, 0 being that day; a
 * day begins at midnight in Việt Nam (UTC+7).
 */

/** Julian date of midnight, 1 January 1970, in Việt Nam. */
const EPOCH = 2_440_587.5 - 7 / 24;

/** Dynamical time is ahead of the clock by about 70 seconds in 2025, a minute and a half in 2045: in days. */
const CLOCK_BEHIND = 75 / 86_400;

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Degrees, 0–360: how far the sun is along its yearly way when a day begins in Việt Nam. */
export function sunAtStartOf(day: number): number {
  const t = (day + EPOCH + CLOCK_BEHIND - 2_451_545) / 36_525;
  const anomaly = 357.52911 + t * (35_999.05029 - t * 0.0001537);
  const centre =
    sine(anomaly) * (1.914602 - t * (0.004817 + t * 0.000014)) +
    sine(2 * anomaly) * (0.019993 - t * 0.000101) +
    sine(3 * anomaly) * 0.000289;
  const mean = 280.46646 + t * (36_000.76983 + t * 0.0003032);
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/**
 * The terms of chapter 49 for the new moon: days, the power of the eccentricity, and how often the anomaly of the sun,
 * that of the moon and the moon's latitude enter the angle.
 */
const NEW_MOON_TERMS: readonly (readonly [
  days: number,
  power: number,
  sun: number,
  moon: number,
  latitude: number,
])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
];

/** The way of the earth grows rounder: by this part of its eccentricity in a century. */
const ROUNDER_BY_CENTURY = 0.002516;
const NEW_MOONS_A_CENTURY = 1236.85;

/** When the k-th new moon after 6 January 2000 is, in days and parts of a day; k may be negative. */
export function newMoon(k: number): number {
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k;
  const latitude = 160.7108 + 390.67050284 * k;
  const eccentricity = 1 - (ROUNDER_BY_CENTURY * k) / NEW_MOONS_A_CENTURY;
  let time = 2_451_550.09766 + 29.530588861 * k;
  for (const [days, power, ofSun, ofMoon, ofLatitude] of NEW_MOON_TERMS)
    time += days * eccentricity ** power * sine(ofSun * sun + ofMoon * moon + ofLatitude * latitude);
  return time - CLOCK_BEHIND - EPOCH;
}
