import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core'
import { createTheme, defaultVariantColorsResolver } from '@mantine/core'

/**
 * A Mantine colour from one light and one dark hue: shade 8 is what light pages show, shade 5 what dark
 * ones show (see primaryShade), the rest are neighbours that hover states fall on.
 */
function hue(light: string, dark: string): MantineColorsTuple {
  return [dark, dark, dark, dark, dark, dark, light, light, light, light]
}

/** What is filled with a hue bears the page's colour as text: white on the dark hues, dark on the light ones. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colors, color: 'var(--page)' } : colors
}

/** The only theme. Colours are those of tokens.css; sizes follow a 4 px grid. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '20px', xl: '28px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '28px', xl: '32px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '20px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '7px', lg: '10px', xl: '14px' },
  defaultRadius: 'md',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '20px', lineHeight: '28px' } } },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 5 },
  autoContrast: true,
  variantColorResolver: variantColors,
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    ink: [
      '#ffffff',
      '#f7f7f5',
      '#e4e4e0',
      '#d3d5d9',
      '#f4f5f6',
      '#e8e9eb',
      '#9aa1ac',
      '#5f6570',
      '#1b1d21',
      '#000000',
    ],
    dark: [
      '#e8e9eb',
      '#c9ccd1',
      '#9aa1ac',
      '#6b727d',
      '#3a4048',
      '#2b2f35',
      '#22262b',
      '#1d2024',
      '#17191c',
      '#141619',
    ],
    gather: hue('#0b6fa4', '#7cc7f0'),
    qualify: hue('#8a5a00', '#f0b84a'),
    convert: hue('#00694d', '#3cc79a'),
    serve: hue('#8f3d6b', '#e39cc3'),
    specialist: hue('#4a4fb5', '#a9adf5'),
    manage: hue('#5c6370', '#a6adba'),
    late: hue('#b3261e', '#f2867d'),
  },
  components: {
    Checkbox: { defaultProps: { radius: 'xs' } },
    Button: { defaultProps: { size: 'sm', variant: 'default' } },
    InputWrapper: {
      styles: { label: { marginBottom: 4 }, description: { marginBottom: 6, lineHeight: '16px' } },
    },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Drawer: { styles: { title: { fontWeight: 600 } } },
    Modal: {
      styles: { title: { fontSize: 16, fontWeight: 650 } },
      defaultProps: { radius: 'lg', transitionProps: { duration: 100 }, overlayProps: { opacity: 0.4 } },
    },
    Menu: { defaultProps: { radius: 'md', shadow: 'md', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { radius: 'md', shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } },
  },
})

const shared = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-placeholder': 'var(--quiet)',
  '--mantine-color-default': 'var(--page)',
  '--mantine-color-default-hover': 'var(--ground)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-anchor': 'var(--text)',
  '--mantine-primary-color-filled': 'var(--text)',
  '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--text) 88%, var(--page))',
  '--mantine-primary-color-contrast': 'var(--page)',
  '--mantine-color-ink-filled': 'var(--text)',
  '--mantine-color-ink-filled-hover': 'color-mix(in srgb, var(--text) 88%, var(--page))',
}

const HUES = ['gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'late']

const tinted = Object.fromEntries(
  HUES.flatMap((hue) => [
    [`--mantine-color-${hue}-light`, `color-mix(in srgb, var(--${hue}) var(--tint), transparent)`],
    [`--mantine-color-${hue}-light-hover`, `color-mix(in srgb, var(--${hue}) 18%, transparent)`],
    [`--mantine-color-${hue}-light-color`, `var(--${hue})`],
    [`--mantine-color-${hue}-outline`, `var(--${hue})`],
  ]),
)

/** Lets Mantine's own parts wear the tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, ...tinted },
  dark: { ...shared, ...tinted },
})
