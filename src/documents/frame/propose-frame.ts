/** What surrounds a document, as far as it follows from what is known; people and earlier documents say the rest. Pure. */
import type { PlanHeader } from '../../reading/contract.ts';
import type { ReportFacts } from '../facts/contract.ts';
import { FORM_RULES } from '../form/form-rules.ts';
import type { Form, Frame } from '../model/contract.ts';

export interface FrameFacts {
  commune: ReportFacts['commune'];
  /** To whom the commune reports by its confirmed flows. */
  upward: readonly string[];
  /** The unit that keeps the plan: "Phòng Văn hóa - Xã hội". */
  standingOffice?: string;
  /** Of the plan that is reported on. */
  signer?: PlanHeader['signer'];
  /** A công văn that somebody is addressed by. */
  addressedLetter?: boolean;
}

/** What stands first in the Nơi nhận of a letter: those to whom it is addressed (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5). */
export const AS_ABOVE = 'Như trên';

type Proposed = Omit<Frame, 'symbol' | 'subject' | 'type'>;

const COUNCIL: Record<Form, string> = { state: 'Ủy ban nhân dân', party: 'Đảng ủy' };
const HEAD: Record<Form, string> = { state: 'CHỦ TỊCH', party: 'BÍ THƯ' };
const DEPUTY: Record<Form, string> = { state: 'PHÓ CHỦ TỊCH', party: 'PHÓ BÍ THƯ' };
const SIGNING: Record<Form, string> = { state: 'ỦY BAN NHÂN DÂN', party: 'BAN THƯỜNG VỤ' };

export function proposeFrame(
  form: Form,
  { commune, upward, standingOffice, signer, addressedLetter = false }: FrameFacts,
): Proposed {
  const recipients =
    form === 'state' ? stateRecipients(commune, upward, standingOffice) : partyRecipients(commune, upward);
  const body = `${COUNCIL[form]} ${commune.type} ${commune.name}`;
  return {
    ...(form === 'party' && { parent: `Đảng bộ ${commune.provinceType ?? 'tỉnh'} ${commune.provinceName}` }),
    body,
    place: commune.name,
    addressees: [...upward],
    basis: [],
    signature: signatureOf(form, signer),
    recipients: addressedLetter ? [AS_ABOVE, ...recipients] : recipients,
  };
}

/** A deputy signs for the head; who signs for another body is no signer here: then the head's line, and no name. */
function signatureOf(form: Form, signer: FrameFacts['signer']): Frame['signature'] {
  const position = signer?.position?.toLocaleUpperCase('vi') ?? '';
  const deputy = position.includes(DEPUTY[form]);
  const { collective, inPlaceOf } = FORM_RULES[form].signature.words;
  return {
    lines: [
      `${collective} ${SIGNING[form]}`,
      ...(deputy ? [`${inPlaceOf} ${HEAD[form]}`, DEPUTY[form]] : [HEAD[form]]),
    ],
    ...(signer && position.includes(HEAD[form]) && { name: signer.name }),
  };
}

function stateRecipients(
  { type }: ReportFacts['commune'],
  upward: readonly string[],
  standingOffice: string | undefined,
): string[] {
  return [
    ...upward.map((body) => `${body} (để báo cáo)`),
    `Thường trực Đảng ủy, HĐND ${type}`,
    `Chủ tịch, các Phó Chủ tịch UBND ${type}`,
    `Các phòng, đơn vị thuộc ${type}`,
    [
      FORM_RULES.state.recipients.archive,
      ...(standingOffice === undefined ? [] : [initialsOf(standingOffice)]),
    ].join(', '),
  ];
}

const partyRecipients = ({ type }: ReportFacts['commune'], upward: readonly string[]): string[] => [
  ...upward.map((body) => `${body} (báo cáo)`),
  `Các đồng chí Ủy viên Ban Chấp hành Đảng bộ ${type}`,
  'Các chi bộ, đảng bộ cơ sở trực thuộc',
  FORM_RULES.party.recipients.archive,
];

/** "Phòng Văn hóa - Xã hội" → "VHXH", "Văn phòng HĐND và UBND" → "VP"; the word for what kind of unit it is says nothing. */
export function initialsOf(unit: string): string {
  if (/^văn phòng(?!\p{L})/iu.test(unit)) return 'VP';
  const words = unit.replace(/^(?:phòng|ban|trung tâm)\s+/iu, '').match(/[\p{L}\d]+/gu) ?? [];
  const letters = words.filter((word) => !/^(?:và|của|các)$/iu.test(word)).map((word) => word.charAt(0));
  return letters.join('').toLocaleUpperCase('vi');
}
