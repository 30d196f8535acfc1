import type { Texts } from '../vi.ts';

export const directives: Texts['directives'] = {
  title: 'Directives',
  record: 'Record what a leader said',
  direct: 'Direct…',
  directShort: 'Direct',
  directAbout: (answer) => `Direct about the ${answer}`,
  about: 'About',
  answerOf: {
    indicator: (period) => `figure of ${period}`,
    task: (period) => `report of ${period}`,
  },
  toUnit: 'Given to the unit, about no indicator or task.',
  name: 'What is wanted',
  unit: 'Unit that answers',
  due: 'Answer before',
  dueOver: 'This day is past. Choose today or a later day.',
  speaker: 'Whose directive it is',
  speakerHint: 'For example: đồng chí Chủ tịch UBND xã',
  number: 'Number of the document (if any)',
  date: 'Day of the document (if any)',
  give: 'Give the directive',
  given: (name) => `The directive “${name}” was given.`,
  by: (speaker, day) => `${speaker}, ${day}`,
  recordedBy: (name) => `recorded by ${name}`,
  dueBy: (day) => `to be answered before ${day}`,
  answer: 'Answer',
  own: {
    title: 'Directives to be answered',
    about: 'Answered in the report of the period, as any other task.',
  },
};
