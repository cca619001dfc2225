import type { OxlintConfig } from 'oxlint'

/** Test names are whole sentences and their suites long lists: size limits are for the product. */
const tests = ['test/**/*.ts', 'test/**/*.tsx']

/** The product; the command and its host speak on the terminal, the rest is silent. */
const product = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts']
const terminalPrograms = ['electron/cli.ts', 'electron/cli/**/*.ts', 'electron/serve.ts']

/** Each of these leaves half a file behind when the power fails. */
const undurableWrites = [
  'default',
  'appendFile',
  'appendFileSync',
  'copyFile',
  'copyFileSync',
  'createWriteStream',
  'rename',
  'renameSync',
  'writeFile',
  'writeFileSync',
]
const throughWriteDurably = ['node:fs', 'node:fs/promises'].map((name) => ({
  name,
  importNames: undurableWrites,
  message: 'Bytes reach the disk through writeDurably, in a *-files.ts: move this there.',
}))

export default {
  plugins: ['typescript', 'react', 'unicorn', 'oxc', 'import', 'jsx-a11y', 'vitest', 'promise'],
  jsPlugins: ['./test/architecture/import-rule.ts'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error' },
  ignorePatterns: ['node_modules', 'out', 'dist', 'test-results', '.greffier'],
  rules: {
    'architecture/import-directions': 'error',
    eqeqeq: 'error',
    'no-empty': 'error',
    // { left, ...rest } is the plain way to leave a field out.
    'no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    'import/no-cycle': 'error',
    // An empty cell of a grid is no control, and a table may be one; axe judges the screens themselves.
    'jsx-a11y/control-has-associated-label': 'off',
    'jsx-a11y/no-noninteractive-element-to-interactive-role': 'off',
    // A pane that listens for Échap is no button.
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    // role="status" says what it is; <output> is for the result of a form.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Word refuses control characters: finding them is a job here.
    'no-control-regex': 'off',
    'react/exhaustive-deps': 'error',
    // The React compiler is not used: what it cannot compile is no fault.
    'react/incompatible-library': 'off',
    'react/refs': 'off',
    // Takes a function that offers itself again ("réessayer") for a cycle.
    'react/immutability': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/rules-of-hooks': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    // [...text] gives whole characters, which is what it is used for.
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      // A default that calls assertNever closes a union just as well.
      { considerDefaultExhaustiveForUnions: true },
    ],
    // Kysely's own style: where(({ eb, or }) => …).
    'typescript/unbound-method': 'off',
    'vitest/no-disabled-tests': 'error',
    'vitest/no-focused-tests': 'error',
  },
  overrides: [
    {
      files: product,
      rules: {
        'max-lines': ['error', { max: 300 }],
        'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
        'no-console': 'error',
      },
    },
    { files: terminalPrograms, rules: { 'no-console': 'off' } },
    // A component's lines are mostly markup.
    { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 90 }] } },
    // A function called `use` is a hook in the interface alone.
    {
      files: ['electron/**', 'shared/**', 'tools/**', 'test/**'],
      excludeFiles: ['test/renderer/**'],
      rules: { 'react/rules-of-hooks': 'off' },
    },
    // Electron itself runs a test's function from its text, and so does its double.
    { files: ['test/e2e/electron-double/**'], rules: { 'typescript/no-implied-eval': 'off' } },
    { files: tests, rules: { 'typescript/no-non-null-assertion': 'off' } },
    {
      files: ['electron/**/*.ts'],
      excludeFiles: ['electron/**/*-files.ts', 'electron/db/**', 'electron/hosts/**'],
      rules: { 'no-restricted-imports': ['error', { paths: throughWriteDurably }] },
    },
  ],
} satisfies OxlintConfig
