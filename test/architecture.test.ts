import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

interface Source {
  readonly path: string
  readonly text: string
  /** What it imports: a path inside the project, without ending, or the name of a package. */
  readonly imports: readonly string[]
}

const sources = ['src', 'static', 'host', 'tools', 'test'].flatMap(sourcesBelow)
const byPath = new Map(sources.map((source) => [source.path, source]))
const inside = (...folders: readonly string[]) => sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))

/** Arrows run one way: who may import what, besides packages. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'src/playbook': [],
  'src/plan': ['src/playbook'],
  'src/forecast': ['src/plan', 'src/playbook'],
  'src/contract': ['src/plan', 'src/playbook'],
  'src/log': ['src/plan'],
  'src/jira': ['src/contract'],
  'src/functions': ['src/playbook', 'src/plan', 'src/forecast', 'src/contract', 'src/log', 'src/jira'],
  static: ['src/contract', 'src/plan', 'src/forecast', 'src/playbook'],
  host: [],
}

describe('arrows', () => {
  test.each(Object.entries(ARROWS))('%s imports only what it may', (folder, allowed) => {
    const wrong = inside(folder).flatMap(({ path, imports }) =>
      imports.filter((to) => isProject(to) && ![folder, ...allowed].some((room) => to.startsWith(`${room}/`))).map((to) => `${path} -> ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('src/index.ts holds the handlers that the manifest names, nothing else', () => {
    const index = byPath.get('src/index.ts')!
    expect(index.imports.filter((to) => isProject(to) && !to.startsWith('src/functions/'))).toEqual([])
    expect(linesOf(index)).toBeLessThanOrEqual(50)
  })

  test('there are no cycles in src, not even of types', () => {
    expect(cyclesIn(inside('src'), ({ imports }) => imports)).toEqual([])
  })

  test('there are no cycles when static and host are loaded', () => {
    expect(cyclesIn(inside('static', 'host'), ({ path, text }) => importsOf(path, text.replaceAll(/^(import|export) type [^']*/gm, '$1 type ')))).toEqual([])
  })

  test('server packages of @forge stand only in the log, jira and the functions; the bridge in one client', () => {
    const wrong = inside('src', 'static').flatMap(({ path, imports }) =>
      imports.filter((to) => to.startsWith('@forge/') && !mayUseForge(path, to)).map((to) => `${path} -> ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('a path is imported without its ending: the bundler of Forge breaks on it', () => {
    const wrong = inside('src', 'static').flatMap(({ path, text }) =>
      [...text.matchAll(/from '(\.[^']*\.tsx?)'/g)].map(([, to]) => `${path} -> ${to}`),
    )
    expect(wrong).toEqual([])
  })
})

function mayUseForge(path: string, name: string): boolean {
  if (name === '@forge/bridge') return path === 'static/ui/client.ts'
  if (name === '@forge/kvs') return path.startsWith('src/log/')
  return path.startsWith('src/jira/') || path.startsWith('src/functions/')
}

describe('rooms', () => {
  test('the plan, the forecast and the playbook are pure: no clock, chance, waiting or platform', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\basync\b|\bawait\b|\bfetch\(|\bprocess\.|\bsetTimeout\(|\bglobalThis\b|\bwindow\.|\bdocument\./
    const wrong = inside('src/plan', 'src/forecast', 'src/playbook').flatMap(({ path, text }) => {
      const found = impure.exec(codeOf(text))
      return found ? [`${path}: ${found[0]}`] : []
    })
    expect(wrong).toEqual([])
  })

  test('the plan needs no package but zod', () => {
    const packages = new Set(inside('src/plan', 'src/playbook').flatMap(({ imports }) => imports.filter((to) => !isProject(to))))
    expect([...packages].filter((name) => name !== 'zod/mini')).toEqual([])
  })

  test('markup stands in static and the pages of the host', () => {
    const wrong = sources.filter(({ path }) => path.endsWith('.tsx') && !/^(static|host\/pages|test)\//.test(path))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('the app does not know whether it runs on one machine', () => {
    const wrong = inside('src', 'static').filter(({ text }) => /\bif \(!?(is)?local(host)?\b|127\.0\.0\.1|\bIS_LOCAL\b/i.test(codeOf(text)))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('files', () => {
  test('none is longer than 300 lines, tests 400', () => {
    const long = sources.filter((source) => linesOf(source) > (source.path.startsWith('test/') ? 400 : 300))
    expect(long.map((source) => `${source.path}: ${linesOf(source)}`)).toEqual([])
  })

  test('names say what is inside: no utils, helpers, constants, types, no barrels', () => {
    const wrong = sources.filter(({ path }) => /^(utils?|helpers?|constants?|types?|common|misc|index)\.tsx?$/.test(basename(path)) && path !== 'src/index.ts')
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('files with markup are named after what they export, all others in camelCase', () => {
    const wrong = inside('src', 'static', 'host').filter(({ path, text }) => {
      const [name] = basename(path).split('.')
      if (!path.endsWith('.tsx') || name === 'main') return !/^[a-z]/.test(name!)
      return !new RegExp(`export (default )?(async )?(function|const|class) ${name}\\b`).test(text)
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

function sourcesBelow(folder: string): Source[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !/(^|\/)(node_modules|build)\//.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      return { path, text, imports: importsOf(path, text) }
    })
}

function importsOf(path: string, text: string): string[] {
  const named = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'";]*?)??from '([^']+)'/g), ...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g), ...text.matchAll(/(?:^|\n)import '([^']+)'/g)]
  return named.map(([, to]) => (to!.startsWith('.') ? normalize(join(dirname(path), to!)) : to!))
}

const isProject = (to: string): boolean => /^(src|static|host|tools|test)\//.test(to)
const linesOf = ({ text }: Source): number => text.trimEnd().split('\n').length
const codeOf = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')

function cyclesIn(all: readonly Source[], targetsOf: (source: Source) => readonly string[]): string[] {
  const targets = (source: Source) => targetsOf(source).flatMap((to) => byPath.get(`${to}.ts`) ?? byPath.get(`${to}.tsx`) ?? byPath.get(to) ?? [])
  const done = new Set<Source>()
  const cycles: string[] = []
  const visit = (source: Source, way: readonly Source[]): void => {
    const start = way.indexOf(source)
    if (start >= 0) cycles.push([...way.slice(start), source].map(({ path }) => path).join(' -> '))
    if (start >= 0 || done.has(source)) return
    for (const target of targets(source)) visit(target, [...way, source])
    done.add(source)
  }
  for (const source of all) visit(source, [])
  return cycles
}
