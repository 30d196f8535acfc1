import type { Texts } from '../vi.ts';

export const people: Texts['people'] = {
  posts: 'Posts',
  post: 'Post',
  postHint: 'As plans say it: Trưởng phòng, Phó Chủ tịch UBND xã…',
  postUnit: 'Of the unit',
  noPostUnit: 'The commune’s leadership',
  addPost: 'Add a post',
  removePost: (post: string) => `Remove the post ${post}`,
  workPhone: 'Work telephone',
  workEmail: 'Work e-mail',
  contactHint: 'Of the office only, never private.',
  noGrant: 'No role yet',
  handOver: 'Hand over',
  handOverTitle: 'Hand over when leaving',
  successor: 'Who takes over',
  choose: 'Choose a person',
  handOverText: (name: string) =>
    `The roles, posts and everything else that ${name} holds go to the successor. The account of ${name} is locked and signed out at once; the history keeps the name.`,
  noSuccessor: 'No other account is in use. Please add the account of the successor first.',
  handedOver: (from: string, to: string) => `Handed over from ${from} to ${to}.`,
  toImport: 'Import from Excel',
};

export const peopleImport: Texts['peopleImport'] = {
  title: 'Import a list of people',
  intro: 'Fill in the template, upload it, look at every line, then import.',
  template: 'Download the template',
  choose: 'Choose the list (.xlsx)',
  chooseOther: 'Choose another file',
  emptyTitle: 'No list chosen yet',
  emptyHint: 'The template offers units and roles to choose from. Nothing is changed until you import.',
  tooLarge: 'The file is larger than 2 MB. A list of people is much smaller; please check the file.',
  line: 'Line',
  take: 'Import',
  takeLine: (line: number) => `Import line ${line}`,
  outcome: 'Result',
  outcomes: { new: 'New', changed: 'Added to', unchanged: 'Nothing new', problem: 'To be mended' },
  what: 'In detail',
  summary: (counts) =>
    `${counts.new} new, ${counts.changed} added to, ${counts.unchanged} with nothing new, ${counts.problem} to be mended`,
  leaveOut: (count: number) =>
    `${count} lines with problems are left out. Mend them in the file and upload it again, or import the others first.`,
  importLines: (count: number) => `Import ${count} lines`,
  nothing: 'There is no line to import.',
  doneTitle: 'The list has been imported',
  done: (created: number, changed: number) => `${created} new accounts, ${changed} added to`,
  passwords:
    'One-time passwords are shown on this page only, once. Print the slips and hand them over in person, or download the table before you leave.',
  print: 'Print the slips',
  download: 'Download the table (.csv)',
  fileName: 'One-time passwords.csv',
  slip: 'Your Sáu Rõ account',
  password: 'One-time password',
  slipHint: 'Change the password when you first sign in.',
  back: 'Back to the accounts',
};
