import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { filterChoices } from './design/choice-filter.ts';
import { vi } from './i18n/vi.ts';

/**
 * The one accent colour. Shade 7 on white and shade 3 on the dark ground both exceed 7:1. White on a filled button
 * needs 4.5:1, which shade 6 has and shade 5 has not.
 */
const accent: MantineColorsTuple = [
  '#eef4fb',
  '#d9e5f3',
  '#b4cbe6',
  '#8cafd9',
  '#6a97ce',
  '#4a80bf',
  '#2f69ab',
  '#1b4b82',
  '#163e6c',
  '#103056',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.95rem', lg: '1.05rem', xl: '1.2rem' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.35rem' }, h2: { fontSize: '1.1rem' }, h3: { fontSize: '1rem' } },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': vi.common.showPassword } },
    },
    Select: { defaultProps: { filter: filterChoices } },
    TagsInput: { defaultProps: { filter: filterChoices } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': vi.common.close } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        withArrow: true,
        multiline: true,
        maw: 360,
        events: { hover: true, focus: true, touch: false },
      },
    },
  },
});
