// What the app and the server's models are made of, and under which licences: read at build time from the lock file and the models'
// manifest, and given to the page of legal notices as a module of its own.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

interface Shipped {
  name: string
  version: string
  licence: string | null
}

interface Locked {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
}

export function packagesOf(lock: { packages: Record<string, Locked> }): Shipped[] {
  const shipped = new Map<string, Shipped>()
  for (const [place, { version, license, dev, devOptional }] of Object.entries(lock.packages)) {
    if (place === '' || dev || devOptional || !version) continue
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    shipped.set(`${name}@${version}`, { name, version, licence: license ?? null })
  }
  return [...shipped.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

export function modelsOf(manifest: string): Shipped[] {
  return manifest
    .split(/^\[\[model\]\]$/m)
    .slice(1)
    .flatMap((block) => {
      const value = (key: string) => new RegExp(`^${key} = "(.*)"$`, 'm').exec(block)?.[1]
      const [name, version] = [value('name'), value('version')]
      return name && version ? [{ name, version, licence: value('licence') ?? null }] : []
    })
}

const id = 'virtual:licences'

export function licences(): Plugin {
  let root = ''
  return {
    name: 'licences',
    configResolved(config) {
      root = config.root
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined
      const packages = packagesOf(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
      const manifest = join(root, '../models/manifest.toml')
      const models = existsSync(manifest) ? modelsOf(readFileSync(manifest, 'utf8')) : []
      return `export const packages = ${JSON.stringify(packages)}\nexport const models = ${JSON.stringify(models)}\n`
    },
  }
}
