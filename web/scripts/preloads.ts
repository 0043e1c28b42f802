// Which files each page of the app needs, those that index.html asks for before its own, for the server to name them together with the page: a phone
// then fetches all at once, instead of learning of the page's own files from the files before. One line a page in dist/preloads.txt:
// whether it is for who is signed in ("in") or for everybody ("out"), its path, its files. And one line a language ("text"), its name, its texts, which every
// page needs before it shows anything; and what it asks about who is signed in ("ask"), before it shows anything to them.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Plugin } from 'vite'

export interface Chunk {
  fileName: string
  imports: string[]
  facadeModuleId?: string | null
  modules: Record<string, unknown>
}

export interface Asset {
  fileName: string
  originalFileNames: string[]
}

export function preloads(routes: string, chunks: Chunk[]): string {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const fileOf = (module: string) => {
    const isIt = (id: string) => id.endsWith(`/src/${module}.tsx`)
    const found = chunks.find(({ facadeModuleId }) => facadeModuleId && isIt(facadeModuleId)) ?? chunks.find(({ modules }) => Object.keys(modules).some(isIt))
    if (!found) throw new Error(`No file holds ${module}`)
    return found.fileName
  }
  const withImports = (files: string[], known: Set<string> = new Set()): Set<string> => {
    for (const file of files) {
      if (known.has(file)) continue
      known.add(file)
      withImports(byFile.get(file)?.imports.filter((each) => byFile.has(each)) ?? [], known)
    }
    return known
  }
  const first = withImports([fileOf('main')])
  const signedIn = routes.indexOf('<SignedIn />')
  return [...routes.matchAll(/path: '(\/[^']*)',\s*lazy: async \(\) => \(\{ Component: \(await import\('@\/([^']+)'\)/g)]
    .map(({ 1: path = '', 2: page = '', index }) => {
      const inside = index > signedIn
      const modules = inside ? ['app/shell', page] : [page]
      // The largest first: a browser asks for few at once, and all wait for those.
      const files = [...first, ...[...withImports(modules.map(fileOf))].filter((file) => !first.has(file))]
      return `${inside ? 'in' : 'out'} ${path} ${files.map((file) => `/${file}`).join(' ')}\n`
    })
    .join('')
}

export function preloadsOfTexts(assets: Asset[]): string {
  return assets
    .flatMap(({ fileName, originalFileNames }) => {
      const language = originalFileNames.map((each) => /(?:^|\/)src\/locales\/(\w+)\.json$/.exec(each)?.[1]).find(Boolean)
      return language ? [`text ${language} /${fileName}\n`] : []
    })
    .sort()
    .join('')
}

export function preloadsOfPages(routes: string): Plugin {
  return {
    name: 'preloads-of-pages',
    writeBundle({ dir }, bundle) {
      const files = Object.values(bundle)
      const chunks = files.flatMap((each) => (each.type === 'chunk' ? [each] : []))
      const assets = files.flatMap((each) => (each.type === 'asset' ? [each] : []))
      writeFileSync(`${dir}/preloads.txt`, preloads(readFileSync(routes, 'utf8'), chunks) + preloadsOfTexts(assets) + 'ask /api/auth/me\n')
    },
  }
}
