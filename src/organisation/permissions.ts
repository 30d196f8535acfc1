/** Who may do what with a commune's units. Default deny; the screens use the same functions. */
export {
  /** See the units of a commune: everyone who works on its plans. */
  worksInCommune as canViewUnits,
  /** Add, rename, end units and remember their other names. */
  keepsCommune as canManageUnits,
} from '../shared/who-acts.ts';
