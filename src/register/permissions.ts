/** Who may do what with the register. Default deny; the screens use the same functions. */
export {
  /** See, search and export the register with its history. */
  worksInCommune as canViewRegister,
  /** Correct a confirmed row with a reason. */
  keepsCommune as canEditRow,
} from '../shared/who-acts.ts';

/** Take a row out of the register, or back in, with a reason. */
export { keepsCommune as canRetireRow } from '../shared/who-acts.ts';
