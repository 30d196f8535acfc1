import type { Texts } from '../vi.ts';

export const answering: Texts['answering'] = {
  title: 'Who answers',
  about: (rows, units) => `${rows} rows that no unit answers, ${units} units without an update for long`,
  rows: 'Rows that no unit answers',
  rowsHint: 'Nobody is asked about these until one unit answers them.',
  noRows: 'Every row has a unit that answers it.',
  noRowsHint: 'A row that loses the unit that answers it will stand here with the reason.',
  gaps: {
    'no-lead': 'No lead yet',
    'several-leads': 'Several units lead; none has been chosen',
    collective: 'Many units named as one; not clear who answers',
    'lead-not-a-unit': 'The lead is not known as a unit',
    'no-provider': 'No provider of the figures chosen',
    'unit-ended': 'The unit that answers has ended',
    'updater-locked': 'The account of the person who updates is locked',
  },
  name: 'Indicator, task',
  words: 'The plan says',
  noWords: 'names no unit',
  updater: (name) => `Updated by: ${name}`,
  bar: 'Act on the chosen rows',
  byKind: 'The figures of an indicator come from one provider; a shared task may be asked of several units.',
  still: (days) => `Units without an update for ${days} days`,
  stillHint:
    'Since they last typed or sent, or since they were asked. The days are set among the reporting rules.',
  noStill: 'Every unit has made an update within this time.',
  noStillHint:
    'A unit that was asked and has not typed or sent for long will stand here with a reminder to send.',
  unit: 'Unit',
  people: 'People of the unit',
  noPeople: 'nobody has an account',
  moved: 'Last time',
  never: 'never',
  days: (days) => `${days} days`,
  asked: 'Has to answer',
  askedRows: (count) => `${count} rows`,
  remind: 'Copy a reminder',
  reminder: (unit, rows, since) =>
    `To ${unit}: your unit has to answer ${rows} indicators and tasks; ${since}. Please open “My work” and bring them up to date; where nothing is new choose “Nothing new”; tell us what stands in the way so that it can be solved. Thank you.`,
  sinceMoved: (day) => `the last update was on ${day}`,
  sinceNever: (days) => `there has been no update in the ${days} days since it was asked`,
};
