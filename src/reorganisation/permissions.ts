/** Who reorganises units, and who sees it. Default deny; the screens use the same functions. */
export {
  /** See what was merged, split, renamed and ended, and what is planned. */
  worksInCommune as canViewReorganisations,
  /** Merge, split, rename and end units with all that is theirs, and undo it. */
  keepsCommune as canReorganise,
} from '../shared/who-acts.ts';
