/** Columns of years that were over when the plan was issued: they tell what was, and set nothing. */
import type { Column } from './column.ts';
import { headerKey } from './column-words.ts';

/** First year a plan can set figures for: that of its issue, or the next when the title names it. */
export function firstPlanYear(
  issueYear: number | undefined,
  titleYear: number | undefined,
): number | undefined {
  return issueYear !== undefined && titleYear === issueYear + 1 ? titleYear : issueYear;
}

const SETS = /chi tieu|(?:^| )den (?:het )?nam |muc tieu|ke hoach|(?:^| )kh |phan dau|dang ky|giao/;

/**
 * Target columns of past years are left out, unless their words say that they set something. Where nothing but the
 * year tells past from future, those that remain are unsure.
 */
export function withoutPast(columns: Column[], first: number | undefined): Column[] {
  const isPast = ({ role, year, header }: Column): boolean =>
    role === 'target' &&
    first !== undefined &&
    year !== undefined &&
    year < first &&
    !SETS.test(`${headerKey(header)} `);
  if (!columns.some(isPast)) return columns;
  return columns.map((column): Column => {
    if (isPast(column)) return { ...column, role: 'ignore' };
    return column.role === 'target' ? { ...column, unsure: true } : column;
  });
}
