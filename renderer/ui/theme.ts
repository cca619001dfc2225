import { createTheme, localStorageColorSchemeManager } from '@mantine/core'

/** The library's components in our type, spacing and one accent; colours come from tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--sans)',
  primaryColor: 'petrole',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: {
    petrole: [
      '#EAF2F3',
      '#D3E4E7',
      '#A9CBD0',
      '#7CC4CE',
      '#5FA9B4',
      '#3F8591',
      '#23707D',
      '#0F5C69',
      '#0B4954',
      '#073842',
    ],
  },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.333', sm: '1.385', md: '1.429', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 28, color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.28 },
        transitionProps: { duration: 80 },
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
  },
})

/** Follows the system until the user chooses; the choice is this machine's. */
export const colorSchemes = localStorageColorSchemeManager({ key: 'greffier.theme' })
