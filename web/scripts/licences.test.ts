import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { modelsOf, packagesOf } from './licences.ts'

it('lists what is shipped, not what builds it', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/react': { version: '19.0.0', license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { version: '1.0.0' },
      'node_modules/vite': { version: '8.0.0', license: 'MIT', dev: true },
    },
  }
  expect(packagesOf(lock)).toEqual([
    { name: '@b/c', version: '1.0.0', licence: null },
    { name: 'react', version: '19.0.0', licence: 'MIT' },
  ])
})

it('finds the licence of every model of the manifest', () => {
  const manifest = readFileSync('../models/manifest.toml', 'utf8')
  const models = modelsOf(manifest)
  expect(models).toHaveLength(manifest.match(/^\[\[model\]\]$/gm)!.length)
  expect(models.every((model) => model.licence)).toBe(true)
})
