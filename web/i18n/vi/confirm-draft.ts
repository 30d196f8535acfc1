/** Words for several people at one draft, for cut and joined rows, and for what a cell can hold. */
export const draft = {
  milestone: (year: string) => `Mức năm ${year}`,
  named: (name: string) => `có ${name}`,
  unnamed: (name: string) => `không có ${name}`,
  changedBy: (name: string) => `Ô này vừa được ${name} sửa. Hãy chọn giá trị giữ lại.`,
};
