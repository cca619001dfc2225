import { dirname, join, matchesGlob, relative } from 'node:path/posix'
import { importTable, type ImportRow } from './import-table.ts'

/**
 * The import table as a rule of the linter.
 *
 * Not `no-restricted-imports`: its patterns see the text between the quotes, so they cannot say
 * "only these" of relative paths, and an exception in one takes back the others. Here a path is
 * resolved first, and dynamic and type imports count as well.
 */

type Node = { readonly type: string }
type Importing = Node & { readonly source: (Node & { readonly value?: unknown }) | null }
type Context = {
  readonly cwd: string
  readonly filename: string
  report(problem: { readonly node: Node; readonly message: string }): void
}

/** Why `file` may not import `specifier`, or null when it may. Paths are from the project's folder. */
export function refusal(file: string, specifier: string): string | null {
  const row = importTable.find(({ files }) => matchesAny(file, files))
  if (row === undefined || permits(row, target(file, specifier))) return null
  return `'${specifier}' may not be imported here. ${row.instead}`
}

function permits({ mayImport, neverImport = [] }: ImportRow, name: string): boolean {
  return matchesAny(name, mayImport) && !matchesAny(name, neverImport)
}

function matchesAny(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesGlob(name, packagePattern(pattern)))
}

/** `*` stops at a slash, but `npm:*` and `node:*` mean whole worlds, `@scope/` and `fs/promises` included. */
function packagePattern(pattern: string): string {
  return pattern === 'npm:*' || pattern === 'node:*' ? `${pattern}{,/**}` : pattern
}

/** What an import reaches: a path from the project's folder, `node:…`, or `npm:` and the package's name. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(file), withoutQuery(specifier))
  if (specifier.startsWith('node:')) return specifier
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `npm:${first}/${second}` : `npm:${first}`
}

/** Vite reads a suffix such as `?url`; it does not change what is imported. */
function withoutQuery(specifier: string): string {
  return specifier.split('?')[0] ?? specifier
}

const slashes = (path: string) => path.replaceAll('\\', '/')

const importDirections = {
  create(context: Context) {
    const file = relative(slashes(context.cwd), slashes(context.filename))
    const check = (node: Importing) => {
      if (typeof node.source?.value !== 'string') return
      const message = refusal(file, node.source.value)
      if (message !== null) context.report({ node, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    }
  },
}

export default {
  meta: { name: 'architecture' },
  rules: { 'import-directions': importDirections },
}
