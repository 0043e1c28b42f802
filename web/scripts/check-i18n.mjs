// Every text key the code uses exists, every key that exists is used, every text is valid ICU, every other language has every text
// in its own words, and everything that the server says in a sentence with a code has a text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { complaintsOf, idleSame, keysTwice, parsed } from './locales.mjs'

const complaints = []
const read = (name) => {
  const json = readFileSync(`src/locales/${name}`, 'utf8')
  for (const key of keysTwice(json)) complaints.push(`${name}: '${key}' stands there twice`)
  return JSON.parse(json)
}

const texts = read('en.json')
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.|^schema\.ts$/.test(entry.name))
  .map((entry) => ({ name: join(entry.parentPath, entry.name), text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))

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
    parsed(text, 'en')
  } catch (error) {
    complaints.push(`en.json: '${key}' is not valid ICU: ${error.message}`)
  }
}

// The server's table of problems: {"code", "sentence" "and more"}.
const table = readFileSync('../server/core/problem.cpp', 'utf8').match(/to_array[^]*?\}\);/)[0]
for (const [, code, strings] of table.matchAll(/\{"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}/g)) {
  const sentence = [...strings.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join('').replaceAll("'", '’')
  if (texts[`problem.code.${code}`] !== sentence) complaints.push(`en.json: 'problem.code.${code}' should be what the server says: ${sentence}`)
}

const same = JSON.parse(readFileSync('scripts/same-texts.json', 'utf8'))
const others = readdirSync('src/locales').filter((name) => name !== 'en.json')
for (const name of others) {
  const locale = name.replace('.json', '')
  const own = [...same.all, ...(same[locale] ?? [])]
  const translated = read(name)
  for (const complaint of complaintsOf(locale, translated, texts, own)) complaints.push(`${name}: ${complaint}`)
  for (const text of idleSame(translated, texts, same[locale] ?? [])) complaints.push(`same-texts.json: "${text}" is not needed for ${locale}`)
}

for (const complaint of complaints) console.error(complaint)
if (complaints.length > 0) process.exit(1)
console.log(`${Object.keys(texts).length} texts in ${others.length + 1} languages, all used, valid and translated`)
