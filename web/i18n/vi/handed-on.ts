/** Another unit answers by now than the one that began to in a period that is open. */
export const handedOn = {
  stays: (units: string) =>
    `Từ nay ${units} trả lời nội dung này. Phần đã nhập, đã gửi trong kỳ này vẫn giữ và gửi tiếp được.`,
  ofRow: (name: string, said: string) => `“${name}”: ${said}`,
  takesOver: (unit: string) => `${unit} đã bắt đầu trả lời kỳ này; đơn vị trả lời từ kỳ sau.`,
};
