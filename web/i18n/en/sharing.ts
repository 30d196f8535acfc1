import type { Texts } from '../vi.ts';

export const sharing: Texts['sharing'] = {
  title: 'The state on one page',
  hint: 'Save the picture and send it, or copy the text into a message.',
  savePicture: 'Save the picture',
  summaryText: 'Text of the message',
  summary: {
    head: (commune) => `RESOLUTION 57 - ${commune}`,
    asOf: (time, day) => `As of ${time}, ${day}`,
    only: (filters) => `Only: ${filters}`,
    tasks: (count) => `Tasks: ${count}`,
    indicators: (count) => `Indicators: ${count}`,
    warnings: (count) => `Early warnings: ${count} indicators miss their milestone as they go`,
    obstacles: (count) => `Obstacles: ${count} tasks`,
    late: 'Units with overdue tasks',
    other: (count) => `and ${count} more`,
  },
};
