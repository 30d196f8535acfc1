/** How number, place and day are written in the letterhead. Pure. */
import type { Form } from '../../src/documents/model/contract.ts';
import { paper } from '../i18n/vi/paper.ts';

/** "15/BC-UBND", of the Party "15-BC/ĐU"; room for the number as long as there is none. */
export const numberLine = (form: Form, symbol: string, number: string = paper.blank): string =>
  form === 'party' ? `${number}-${symbol}` : `${number}/${symbol}`;

/**
 * Days below 10 and the months January and February bear a zero. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 * @param date "YYYY-MM-DD"; room for day and month as long as there is none
 * @param year of a draft
 */
export function placeAndDay(place: string, date: string | undefined, year: string): string {
  if (date === undefined) return paper.placeAndDay(place, paper.blank, paper.blank, year);
  const [of = '', month = '', day = ''] = date.split('-');
  return paper.placeAndDay(place, day, Number(month) <= 2 ? month : String(Number(month)), of);
}
