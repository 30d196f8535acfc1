/** Who may see the documents of the commune, and who makes and issues them. Default deny; the screens use the same functions. */
export {
  /** Drafts too: whoever reads all of the commune. */
  observesCommune as canSeeReports,
  /** Make a draft, write into it, issue it, record its number and its signed file. */
  keepsCommune as canMakeReports,
} from '../shared/who-acts.ts';
