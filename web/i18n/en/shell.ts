import type { Texts } from '../vi.ts';

export const shell: Texts['shell'] = {
  menu: 'Menu',
  'my-work': 'My work',
  reporting: 'Reporting',
  home: 'Home',
  imports: 'Import a plan',
  plans: 'Plans',
  register: 'Register',
  units: 'Units',
  accounts: 'Accounts',
  'change-log': 'Log',
  accountMenu: 'My account',
  security: 'Password, two-step sign-in',
  signOut: 'Sign out',
  language: 'Tiếng Việt',
  dark: 'Dark',
  light: 'Light',
  idleTitle: 'Your session is about to end',
  idleText: (seconds) =>
    `Nothing was done for a while. The session ends in ${seconds} seconds; what was saved stays saved.`,
  sessionOver: (name) =>
    `The session of ${name} has ended. Sign in again to go on; what was being typed is still there.`,
  idleStay: 'Go on working',
  roles: {
    admin: 'Administrator',
    leader: 'Leader',
    'standing-office': 'Standing office',
    'unit-head': 'Head of unit',
    'unit-officer': 'Unit officer',
    hamlet: 'Hamlet, digital community group',
    inspector: 'Inspector',
    province: 'Province, central level',
    public: 'Public',
  },
};
