import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { preloads, preloadsOfTexts, type Chunk } from './preloads'

const chunk = (fileName: string, imports: string[], ...modules: string[]): Chunk => ({ fileName, imports, modules: Object.fromEntries(modules.map((each) => [`/web/src/${each}.tsx`, 1])) })

const routes = `
  { path: '/login', lazy: async () => ({ Component: (await import('@/features/access/login-page')).LoginPage }) },
  element: <SignedIn />,
  {
    path: '/teams',
    lazy: async () => ({ Component: (await import('@/features/people/teams-page')).TeamsPage }),
  },
`

test('a page names what every page asks for, then its own files and theirs, each once', () => {
  const chunks = [
    chunk('index.js', ['react.js'], 'main'),
    chunk('react.js', []),
    chunk('shell.js', ['react.js', 'parts.js'], 'app/shell'),
    chunk('parts.js', []),
    chunk('login.js', ['react.js', 'parts.js'], 'features/access/login-page'),
    chunk('teams.js', ['parts.js', 'table.js'], 'features/people/teams-page'),
    chunk('table.js', ['react.js']),
  ]
  expect(preloads(routes, chunks)).toBe('out /login /index.js /react.js /login.js /parts.js\nin /teams /index.js /react.js /shell.js /parts.js /teams.js /table.js\n')
})

test('a language names its texts', () => {
  const assets = [
    { fileName: 'assets/en-1a.json', originalFileNames: ['src/locales/en.json'] },
    { fileName: 'assets/ar-2b.json', originalFileNames: ['/web/src/locales/ar.json'] },
    { fileName: 'assets/icon-3c.svg', originalFileNames: ['src/app/icon.svg'] },
  ]
  expect(preloadsOfTexts(assets)).toBe('text ar /assets/ar-2b.json\ntext en /assets/en-1a.json\n')
})

test('every page of the app is found in its routes', () => {
  const text = readFileSync('src/app/routes.tsx', 'utf8')
  const modules = [...text.matchAll(/import\('@\/([^']+)'\)/g)].map(([, module]) => module!)
  const everything = chunk('all.js', [], 'main', ...modules)
  const found = new Set(preloads(text, [everything]).split('\n').map((line) => line.split(' ')[1]))
  const pages = JSON.parse(readFileSync('src/app/pages.json', 'utf8')) as string[]
  expect(pages.filter((each) => !found.has(each))).toEqual([])
})
