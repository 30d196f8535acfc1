/**
 * What every official document says of itself, in every language of the screens: it is read in Vietnamese. Source:
 * Nghị định 30/2020/NĐ-CP, Phụ lục I and III; Hướng dẫn 05-HD/VPTW.
 */
export const paper = {
  state: { heading: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' },
  party: { heading: 'ĐẢNG CỘNG SẢN VIỆT NAM' },
  number: (number: string) => `Số: ${number}`,
  partyNumber: (number: string) => `Số ${number}`,
  placeAndDay: (place: string, day: string, month: string, year: string) =>
    `${place}, ngày ${day} tháng ${month} năm ${year}`,
  onSubject: (subject: string) => `V/v ${subject}`,
  addressed: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  annex: 'Phụ lục',
  attached: (type: string, number: string) => `(Kèm theo ${type} số ${number})`,
  /** Stays open until the văn thư gives it. */
  blank: '     ',
};
