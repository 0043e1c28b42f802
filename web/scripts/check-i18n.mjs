// Every text key the code uses exists, every key that exists is used, and every text is valid ICU.
import { IntlMessageFormat } from 'intl-messageformat'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const texts = JSON.parse(readFileSync('src/locales/en.json', 'utf8'))
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.|^schema\.ts$/.test(entry.name))
  .map((entry) => ({ name: join(entry.parentPath, entry.name), text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))

const complaints = []
const used = new Set()
const patterns = []
for (const { name, text } of sources) {
  for (const [, key] of text.matchAll(/\bt\(\s*'([^']+)'/g)) {
    if (!(key in texts)) complaints.push(`${name}: no text for '${key}'`)
    used.add(key)
  }
  for (const [, template] of text.matchAll(/`([a-z][\w.]*\.\$\{[^`]*)`/g)) {
    const pattern = new RegExp(`^${template.split(/\$\{(?:[^{}]|\{[^}]*\})*\}/).map(RegExp.escape ?? ((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('[\\w]+')}$`)
    if (!Object.keys(texts).some((key) => pattern.test(key))) complaints.push(`${name}: no text matches \`${template}\``)
    patterns.push(pattern)
  }
  // Keys handed on as data ("text: 'nav.portal'"), or chosen between.
  for (const [, word] of text.matchAll(/'([a-z]\w*(?:\.\w+)*)'/g)) if (word in texts) used.add(word)
}
for (const [key, text] of Object.entries(texts)) {
  if (!used.has(key) && !patterns.some((pattern) => pattern.test(key))) complaints.push(`en.json: '${key}' is not used`)
  try {
    new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
  } catch (error) {
    complaints.push(`en.json: '${key}' is not valid ICU: ${error.message}`)
  }
}
for (const complaint of complaints) console.error(complaint)
if (complaints.length > 0) process.exit(1)
console.log(`${Object.keys(texts).length} texts, all used and valid`)
