import type { Texts } from '../vi.ts';

export const bases: Texts['bases'] = {
  title: 'Base figures',
  about:
    'Population, households, enterprises… written once a year, with day and source. Forms offer them as denominators; nothing is filled by itself.',
  kind: 'Figure',
  counted: 'Counts',
  add: 'Write',
  ofCell: (name, year) => `: ${name}, ${year}`,
  dialogTitle: (name, year) => `${name}, ${year}`,
  value: (unit) => `Figure (${unit})`,
  valueWrong: 'Write a number from 0 on.',
  asOf: 'As of',
  source: 'Source',
  sourceHint: 'For example the police, the statistical yearbook, the economic office',
  note: 'Note',
  saved: 'The base figure was written.',
  remove: 'Take it back',
  removed: 'It was taken back; former ones stay.',
  former: 'What was written',
  takenBack: 'taken back',
  written: (name, day) => `${name}, ${day}`,
  none: '—',
  use: (year, value) => `Use the base figure of ${year}: ${value}`,
  earlier: 'none of the year that is reported yet, this is the latest before it',
  from: (source, day) => `source ${source}, as of ${day}`,
  field: 'The denominator is a base figure',
  fieldHint:
    'Forms then offer the base figure of the year as the denominator, and say when another was typed.',
  noField: 'No base figure',
  open: 'Base figures',
};
