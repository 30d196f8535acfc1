/** Who may see what is to be typed into Hệ thống 57, and who says that it was. Default deny; the screens use the same functions. */
export {
  /** See and export it. */
  observesCommune as canSeeCentral,
  /** Tick rows, take ticks back, say whether the commune does it and until when. */
  keepsCommune as canEnterCentral,
} from '../shared/who-acts.ts';
