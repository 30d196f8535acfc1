import type { Texts } from '../vi.ts';

export const shortText: Texts['shortText'] = {
  title: 'Short report',
  about:
    'Nothing of the plan is asked of the unit in this period. Please write briefly what came of it; leave empty what there is none of.',
  blank: 'Write in at least one field, then send.',
  sentBy: (by, moment) => `Sent by ${by} at ${moment}`,
  behalf: (by, channel) => `Entered by ${by} for the unit, which answered by ${channel}`,
  correctTitle: 'Correct a short report that was received',
  correctText: 'What was received stays among the steps; the new text counts once it is received.',
  sent: 'The short report of this period was sent.',
  notSent: 'The unit has not sent it yet.',
  received: 'The text that was received before',
  receive: 'Receive the report',
  receivedNow: 'The short report was received.',
  return: 'Return the report…',
  returnTitle: 'Return a short report',
  returnText: 'The report goes back to the unit to be written again. What was sent stays visible.',
  inStep: 'What was sent then',
  one: 'one short report',
  enterOf: (unit) => `Open the short report of ${unit}`,
  note: 'Period note',
  ask: (period, from, to) =>
    `Please send a short report of ${period} (from ${from} to ${to}): what was done, what difficulties and proposals are there?`,
};
