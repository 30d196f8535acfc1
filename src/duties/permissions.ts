/** Who may do what with flows, periods and duties. Default deny; the screens use the same functions. */
export {
  /** See the calendar, periods and duties of the commune. */
  worksInCommune as canViewDuties,
  /** Confirm flows, set what is asked, open and close periods. */
  keepsCommune as canManagePeriods,
} from '../shared/who-acts.ts';
