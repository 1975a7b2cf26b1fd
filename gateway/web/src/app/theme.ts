import {
  Badge,
  Button,
  createTheme,
  Drawer,
  Input,
  Modal,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const lagoon: MantineColorsTuple = [
  '#edf6f6',
  '#d9eaeb',
  '#b3d5d7',
  '#89bdc1',
  '#65a5ab',
  '#438d94',
  '#2d767e',
  '#1f636b',
  '#17525a',
  '#0d3b42',
];

const ochre: MantineColorsTuple = [
  '#fdf5e8',
  '#f9e7ca',
  '#f3d096',
  '#ecb75d',
  '#e0a13a',
  '#c98620',
  '#a86c12',
  '#8a560b',
  '#704507',
  '#563403',
];

/** A finger needs 44 pixels. */
const FINGER = '2.75rem';

export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: 8,
  colors: { lagoon, ochre },
  fontFamily: '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ vars: () => ({ root: { '--button-height': FINGER } }) }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': FINGER, '--input-fz': '1rem' } }) }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    }),
    Badge: Badge.extend({ styles: { root: { textTransform: 'none', fontWeight: 600 } } }),
    Modal: Modal.extend({ defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Fermer', size: 44 } } }),
    Drawer: Drawer.extend({
      defaultProps: { position: 'right', size: 'lg', closeButtonProps: { 'aria-label': 'Fermer', size: 44 } },
    }),
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--focus': '#0b2f35',
    '--focus-halo': '#ffc94d',
    '--paper': '#f6f4ef',
    '--line': '#e3ded3',
    '--ink': '#1c2b2e',
    '--ink-soft': '#4f5f63',
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': '#68777b',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#cfc9bc',
  },
  dark: {},
});
