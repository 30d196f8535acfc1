/** The mark by which a person says which values were seen. Pure. */
import { createHash } from 'node:crypto';
import { FIELDS, type Values } from './fields.ts';

/** The same for the same values, in whatever order they came. */
export const digestOf = (values: Values): string =>
  createHash('sha256')
    .update(JSON.stringify(FIELDS.map((field) => values[field] ?? null)))
    .digest('hex');

/** Of a row that is no longer followed: there is nothing to be typed. */
export const NOTHING: Values = {};
