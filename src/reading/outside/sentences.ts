/** A passage cut into the orders that it gives. Pure. */

const GIVES = '(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công)';
/** Behind a full stop a capital, behind a semicolon any letter. */
const CUT = new RegExp(
  String.raw`(?<=[.]["”)]?)\s+(?=(?:(?:UBND|Ủy ban nhân dân|Đảng ủy)[^.;:]{0,40} )?(?:Giao|Yêu cầu|Đề nghị|Phân công|giao|yêu cầu|đề nghị)(?!\p{L}))|(?<=;)\s+(?=(?:đồng thời,? )?${GIVES}(?!\p{L}))`,
  'u',
);

/** Each begins where something is given to somebody; what stands before the first is the first itself. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(CUT)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Closes a letter and orders nothing: "nghiêm túc triển khai thực hiện", "quan tâm phối hợp". */
const CLOSING =
  /^(?:(?:nghiêm túc|quan tâm|khẩn trương|chủ động|phối hợp|tổ chức|triển khai|thực hiện|chỉ đạo|kịp thời|nghiên cứu|căn cứ(?: chức năng,? nhiệm vụ)?(?: được giao)?|và|để|các nội dung(?: nêu)? trên|(?:nội dung )?(?:thông báo|công văn|văn bản) này|theo quy định|có hiệu quả|hiệu quả|đầy đủ|đúng quy định|tốt)[\s,.;/]*)+$/iu;
/** Says where to turn to, not what to do. */
const IN_CASE =
  /^(?:trong )?quá trình|^nếu (?:có )?(?:vướng mắc|khó khăn)|(?:vướng mắc|khó khăn),? (?:đề nghị|kịp thời)/iu;

export const isClosing = (action: string): boolean => CLOSING.test(action.trim());
export const isInCase = (sentence: string): boolean => IN_CASE.test(sentence.trim());

/** Only names that a list follows: "thực hiện các nhiệm vụ sau". */
const LEADS_ON =
  /^(?:(?:tập trung|khẩn trương|nghiêm túc|tiếp tục|triển khai|thực hiện|tổ chức|chỉ đạo|làm tốt|quan tâm)[\s,]*)*(?:(?:một số|các|những)\s)?(?:nội dung|nhiệm vụ|công việc|việc)?[^.;:]{0,60}(?:sau|sau đây|dưới đây|cụ thể)[\s:]*$/iu;

export const leadsOn = (action: string): boolean => action === '' || LEADS_ON.test(action);
