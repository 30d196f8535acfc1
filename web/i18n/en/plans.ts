import type { Texts } from '../vi.ts';

export const plans: Texts['plans'] = {
  title: 'Plans',
  none: 'No plan has been confirmed yet.',
  noneHint: 'Import the issued plan to begin the register.',
  toImport: 'Import a plan',
  untitled: 'Plan without a title',
  number: 'Number',
  date: 'Date of issue',
  name: 'Title',
  issuer: 'Issued by',
  indicators: 'Indicators',
  tasks: 'Tasks',
  qualitative: 'Qualitative goals',
  general: 'General tasks',
  findings: 'To be cleared',
  toFindings: 'Open the page of what is to be cleared',
  seriousOf: (serious, all) => `${serious} serious / ${all}`,
  withdrawn: 'No longer followed',
  withdrawnAt: (time) =>
    `This plan has not been followed since ${time}: what it alone states is in no count. Its history stays.`,
  withdraw: 'Stop following the whole plan',
  withdrawText:
    'Everything that only this plan states leaves the counts, the lists and the home page. Nothing is deleted; it can be followed again at any time.',
  withdrawDone: 'The plan is no longer followed.',
  restore: 'Follow the plan again',
  restoreText: 'Its indicators and tasks are counted again as before.',
  restoreDone: 'The plan is followed again.',
  version: 'Version',
  confirmed: 'Confirmed',
  confirmedBy: (name, time) => `${name}, ${time}`,
  header: 'Letterhead',
  versions: 'Versions',
  legalBasis: 'Legal basis of the change',
  issuedAs: (former, commune) => `Issued by ${former}, now part of ${commune}.`,
  files: 'Original files',
  reporting: 'Reporting',
  noReporting: 'The plan sets no reporting.',
  noFindings: 'Nothing needs clearing.',
  document: 'Show the document',
  toRegister: 'Open in the register',
  sha: 'SHA-256 (to compare with the original)',
};

export const home: Texts['home'] = {
  title: 'Home',
  welcome: (name) => `Welcome, ${name}`,
  unencrypted: 'The connection on the network is not encrypted (http).',
  unencryptedHint:
    'Everything works, but passwords and data cross the office network readable. How to change to https: docs/operations.md. Only administrators see this line.',
  asOf: (time, day) => `Figures as of ${time} on ${day}. Click a number to see its list.`,
  beginTitle: 'Begin with the plan that was issued',
  beginText: 'Drop the Word or PDF file of the plan; its indicators and tasks are read for you to confirm.',
  beginReader: 'Once the standing office has confirmed a plan, its indicators and tasks appear here.',
  diskLow: (free) => `The server’s disk is almost full: ${free} left.`,
  diskLowHint:
    'Make room, or move the data to a larger disk. Once it is full, people can read but nothing more can be written.',
};
