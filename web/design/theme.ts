/** The component library dressed in the tokens of tokens.css; a page sets no colour, radius or font size of its own. */
import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import { spoken as vi } from '../i18n/spoken.ts';
import { filterChoices } from './choice-filter.ts';

const token = (name: string) => `var(--${name})`;

/** The library wants ten shades of each; both schemes are in the tokens. Soft grounds, the colour, writing. */
const ACCENT: MantineColorsTuple = [
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent-ink)',
  'var(--accent-ink)',
  'var(--accent-ink)',
];
/** Grounds first, then lines, the edge of fields, writing. */
const GREYS: MantineColorsTuple = [
  'var(--ground)',
  'var(--ground-2)',
  'var(--line)',
  'var(--line)',
  'var(--line-field)',
  'var(--ink-3)',
  'var(--ink-3)',
  'var(--ink-2)',
  'var(--ink)',
  'var(--ink)',
];
/** The library counts the shades of its dark scheme from writing to ground. */
const DARK_GREYS: MantineColorsTuple = [
  'var(--ink)',
  'var(--ink-2)',
  'var(--ink-2)',
  'var(--ink-3)',
  'var(--line-field)',
  'var(--ground-2)',
  'var(--paper)',
  'var(--paper)',
  'var(--ground)',
  'var(--ground)',
];

const TOOLTIP = {
  openDelay: 400,
  withArrow: true,
  multiline: true,
  maw: 360,
  events: { hover: true, focus: true, touch: false },
};

/** The height of what is pressed and typed in at its usual size; others as the library has them. */
const atUsualSize =
  (part: string, name: string) =>
  (_: unknown, { size }: { size?: unknown }) =>
    size === undefined || size === 'sm' ? { [part]: { [name]: '32px' } } : { [part]: {} };

export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  white: token('paper'),
  black: token('ink'),
  colors: { accent: ACCENT, gray: GREYS, dark: DARK_GREYS },
  fontFamily: token('font'),
  fontFamilyMonospace: 'ui-monospace, Consolas, "Liberation Mono", monospace',
  fontSizes: {
    xs: token('text-1'),
    sm: token('text'),
    md: token('text'),
    lg: token('text-head'),
    xl: token('text-page'),
  },
  radius: { xs: token('r'), sm: token('r'), md: token('r'), lg: token('r-card'), xl: token('r-round') },
  spacing: { xs: token('s2'), sm: token('s3'), md: token('s4'), lg: token('s5'), xl: token('s6') },
  shadows: {
    xs: token('shadow'),
    sm: token('shadow'),
    md: token('shadow-over'),
    lg: token('shadow-over'),
    xl: token('shadow-over'),
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: token('text-page'), fontWeight: '650' },
      h2: { fontSize: token('text-head') },
      h3: { fontSize: token('text') },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' }, vars: atUsualSize('root', '--button-height') },
    Input: { vars: atUsualSize('wrapper', '--input-height') },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': vi.common.showPassword } },
    },
    Select: { defaultProps: { filter: filterChoices } },
    MultiSelect: { defaultProps: { filter: filterChoices } },
    TagsInput: { defaultProps: { filter: filterChoices } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': vi.common.close } } },
    // Without the library's own placeholder, which is neither an entry nor out of reach, the first entry has the focus.
    Menu: {
      defaultProps: { shadow: 'md', transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: { shadow: 'md' } },
    Tooltip: { defaultProps: TOOLTIP },
  },
});

const VARIABLES = {
  '--mantine-color-body': token('paper'),
  '--mantine-color-text': token('ink'),
  '--mantine-color-bright': token('ink'),
  '--mantine-color-dimmed': token('ink-2'),
  '--mantine-color-placeholder': token('ink-3'),
  '--mantine-color-anchor': token('accent'),
  '--mantine-color-error': token('bad'),
  '--mantine-color-success': token('ok'),
  '--mantine-color-default': token('paper'),
  '--mantine-color-default-hover': token('ground'),
  '--mantine-color-default-color': token('ink'),
  '--mantine-color-default-border': token('line-strong'),
  '--mantine-color-disabled': token('ground-2'),
  '--mantine-color-disabled-color': token('ink-3'),
  '--mantine-color-disabled-border': token('line'),
  '--mantine-color-accent-text': token('accent'),
  '--mantine-color-accent-filled': token('accent'),
  '--mantine-color-accent-filled-hover': token('accent-ink'),
  '--mantine-color-accent-light': token('accent-soft'),
  '--mantine-color-accent-light-hover': token('accent-soft'),
  '--mantine-color-accent-light-color': token('accent-ink'),
  '--mantine-color-accent-outline': token('accent'),
  '--mantine-color-accent-outline-hover': token('accent-soft'),
};

/** What the library would compute for each scheme comes from the tokens instead, which know the schemes. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: { '--input-asterisk-color': token('bad') },
  light: VARIABLES,
  dark: VARIABLES,
});
