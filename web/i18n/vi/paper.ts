/** What the screen writes on the paper itself, in every language: official documents are read in Vietnamese. */
export const paper = {
  /** The only one has no number. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III. */
  annex: 'Phụ lục',
};
