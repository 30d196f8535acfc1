/** Which unit of a period is shown, as it stands in the address. Pure. */

export interface PeriodSearch {
  /** The duty of the unit whose form is open. */
  duty?: string;
}

/** Out of an address that anybody may have typed. */
export function readPeriodSearch({ duty }: Record<string, unknown>): PeriodSearch {
  return typeof duty === 'string' && /^[0-9a-f-]{36}$/i.test(duty) ? { duty } : {};
}
