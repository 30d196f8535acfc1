import type { Texts } from '../vi.ts';

const statuses = {
  'on-track': 'On track',
  behind: 'Behind the road',
  'at-risk': 'At risk',
  kept: 'Kept',
  lost: 'Not kept',
  met: 'Met',
  missed: 'Missed',
  'too-little-data': 'Too little data',
  'not-computable': 'Cannot be worked out',
};

export const evaluation: Texts['evaluation'] = {
  statuses,
  marks: { ...statuses, ahead: 'Still to come', 'no-figure': 'No figure of the milestone' },
  ofMilestone: {
    reached: (year) => `Milestone ${year} reached`,
    missed: (year) => `Milestone ${year} missed`,
    'at-risk': (year) => `At risk of missing ${year}`,
  },
  whyNot: {
    'no-level': 'The plan sets no level.',
    'level-in-words': 'The level is given in words.',
    'relative-level':
      'The level is set against another figure (rise, fall, times); it is no level by itself.',
    'no-year': 'The level has no year.',
    'years-apart': 'Figures count within each year; the year of the milestone has not come.',
  },
  tooLittle: (times) => `Figures so far: ${times}; at least 2 are needed.`,
  reached: (year) => `The level of milestone ${year} is reached.`,
  projected: (day, value) => `As over the last 12 months, by ${day} about ${value}`,
  turn: (month) => `it has to turn in ${month} at the latest`,
  shouldHaveTurned: (month) => `it should have turned in ${month}`,
  neverFast: 'the milestone needs more than the best pace so far',
  why: (status) => `Why “${status}”`,
  base: 'Base',
  baseFrom: {
    'first-observation': 'the first figure',
    'year-begins': 'the year begins, from 0',
  },
  achieved: 'Achieved since the base',
  time: 'Time passed to the milestone',
  days: (passed, total) => `${passed} / ${total} days`,
  pace: 'Pace against the road',
  bands: {
    'on-track': (from) => `from ${from}: on track`,
    behind: (from, to) => `from ${from} to below ${to}: behind the road`,
    'at-risk': (to) => `below ${to}: at risk`,
  },
  expected: 'Expected by the road',
  onDay: (day) => `on ${day}`,
  required: 'Needed each month',
  requiredWorking: (target, current, months) => `(${target} − ${current}) / ${months} months`,
  present: (value) => `last 12 months: ${value}`,
  second: 'Second method (Open SDG)',
  opinions: {
    'on track': 'on track',
    'acceleration needed': 'acceleration needed',
    limited: 'limited progress',
    deterioration: 'deterioration',
    undefined: 'not defined',
  },
  differs: 'another conclusion',
  keep: 'Level to keep',
  version: (version, day) => `Formula version ${version} · figures up to ${day}, without estimates`,
};
