import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project, trackedFiles } from './tracked-files.ts'

const core = join(project, 'node_modules/@mantine/core')
const components = join(core, 'esm/components')
/** What shows through core's components, but asks for them by the package's name. */
const companions = ['@mantine/dates', '@mantine/notifications']

describe('The stylesheet of the components', () => {
  const listed = [
    ...readFileSync(join(project, 'renderer/ui/mantine-parts.css'), 'utf8').matchAll(
      /styles\/([\w-]+)\.css/gu,
    ),
  ].map((match) => match[1] ?? '')

  it('holds each part that a component in use asks for', () => {
    const used = foldersOf([...namesInUse()])
    const styled = [...used].filter((name) => existsSync(join(core, `styles/${name}.css`)))
    expect(styled.length).toBeGreaterThan(20)
    expect(styled.filter((name) => !listed.includes(name))).toEqual([])
  })

  it('is in the order of the whole one, on which its rules count', () => {
    const whole = readFileSync(join(core, 'styles.css'), 'utf8')
    const places = listed
      .map((name) => readFileSync(join(core, `styles/${name}.css`), 'utf8'))
      .flatMap((part) => /\.m_[\da-f]+/u.exec(part)?.[0] ?? [])
      .map((first) => whole.indexOf(first))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})

/** Names of components that the interface, or a companion package, imports from the core package. */
function namesInUse(): ReadonlySet<string> {
  const own = trackedFiles().filter((file) => /^renderer\/.*\.tsx?$/u.test(file))
  const theirs = companions.flatMap((name) => {
    const folder = join(project, 'node_modules', name, 'esm')
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => join(folder, file))
  })
  const texts = [...own.map((file) => join(project, file)), ...theirs]
  return new Set(
    texts.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from ["']@mantine\/core["']/gu)]
        .flatMap((match) => (match[1] ?? '').split(','))
        .map((name) => name.trim())
        .filter((name) => /^[A-Z]/u.test(name)),
    ),
  )
}

/** Folders of these components and of all that they are made of. */
function foldersOf(names: readonly string[]): ReadonlySet<string> {
  const files = new Set(
    names.flatMap((name) =>
      readdirSync(components)
        .map((folder) => join(components, folder, `${name}.mjs`))
        .filter((file) => existsSync(file)),
    ),
  )
  // A set is walked to its end, what is added meanwhile too.
  for (const file of files) {
    for (const match of readFileSync(file, 'utf8').matchAll(/from ["'](\.[^"']+)["']/gu)) {
      const next = resolve(dirname(file), match[1] ?? '')
      if (existsSync(next)) files.add(next)
    }
  }
  return new Set([...files].flatMap((file) => /components\/([^/]+)\//u.exec(file)?.[1] ?? []))
}
