/** People out of a sheet: the lines as they were read, what would happen with each, and what did. */
import { z } from 'zod';

const Cell = z.string().trim().max(500);

/** The most lines that one list has. */
export const MOST_LINES = 300;

/** One line of the sheet as it was typed; empty cells are absent. */
export const PersonLine = z.object({
  line: z.int().min(1).describe('As the spreadsheet numbers it'),
  name: Cell.optional(),
  userName: Cell.optional(),
  post: Cell.optional(),
  unit: Cell.optional(),
  role: Cell.optional(),
  workPhone: Cell.optional(),
  workEmail: Cell.optional(),
});
export type PersonLine = z.infer<typeof PersonLine>;

/** The columns of the sheet by the fields that they fill. */
export type PersonField = Exclude<keyof PersonLine, 'line'>;

export const LineProblem = z.object({
  field: PersonLine.omit({ line: true }).keyof(),
  text: z.string(),
});
export type LineProblem = z.infer<typeof LineProblem>;

/** What would happen with a line. */
export const CheckedLine = z.object({
  given: PersonLine,
  outcome: z.enum(['new', 'changed', 'unchanged', 'problem']),
  userName: z.string().optional().describe('Tên đăng nhập: ghi trong dòng, đã có, hoặc đề xuất từ họ tên'),
  changes: z.array(z.string()).describe('Những gì thêm vào tài khoản đã có'),
  problems: z.array(LineProblem),
});
export type CheckedLine = z.infer<typeof CheckedLine>;

export const PeopleCheck = z.object({ lines: z.array(CheckedLine) });
export type PeopleCheck = z.infer<typeof PeopleCheck>;

export const ImportPeople = z.object({ lines: z.array(PersonLine).min(1).max(MOST_LINES) });
export type ImportPeople = z.infer<typeof ImportPeople>;

/** A new account with what is handed to the person. */
export const NewPerson = z.object({
  name: z.string(),
  userName: z.string(),
  oneTimePassword: z.string().describe('Shown once; to be changed at the first sign-in'),
});
export const PeopleImported = z.object({
  created: z.array(NewPerson),
  changed: z.int().describe('Accounts that were there and have got more'),
});
export type PeopleImported = z.infer<typeof PeopleImported>;
