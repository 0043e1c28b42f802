// What a file of texts must be beside the English one: the same keys, valid ICU, the same placeholders, the plural forms that its
// language has, and other words than English except where the list of same texts says so.
import { IntlMessageFormat } from 'intl-messageformat'

const kinds = { 0: 'literal', 1: 'argument', 2: 'number', 3: 'date', 4: 'time', 5: 'select', 6: 'plural', 7: 'pound', 8: 'tag' }

export function parsed(text, locale) {
  return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst()
}

// "count plural", "name argument": what the code has to give, each once.
export function placeholders(ast) {
  const found = new Set()
  for (const element of ast) {
    const kind = kinds[element.type]
    if (kind === 'select') found.add(`${element.value} select of ${Object.keys(element.options).sort().join(', ')}`)
    else if (kind !== 'literal' && kind !== 'pound') found.add(`${element.value} ${kind}`)
    for (const option of Object.values(element.options ?? {})) for (const each of placeholders(option.value)) found.add(each)
  }
  return [...found].sort()
}

export function plurals(ast) {
  return ast.flatMap((element) => [
    ...(kinds[element.type] === 'plural' ? [element] : []),
    ...Object.values(element.options ?? {}).flatMap((option) => plurals(option.value)),
  ])
}

// Numbers, dashes and placeholders say the same in every language.
export function hasWords(text) {
  return /\p{L}/u.test(text.replace(/\{\w+(?:, \w+(?:, [^{}]*)?)?\}/g, ''))
}

export function keysTwice(json) {
  const keys = [...json.matchAll(/^\s*"((?:[^"\\]|\\.)*)"\s*:/gm)].map(([, key]) => key)
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

// All complaints about one language. same: the English texts that are right in it as they are.
export function complaintsOf(locale, texts, english, same) {
  const complaints = []
  const categories = (type) => new Set(new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories)
  for (const key of Object.keys(english)) if (!(key in texts)) complaints.push(`'${key}' is missing`)
  for (const [key, text] of Object.entries(texts)) {
    if (!(key in english)) {
      complaints.push(`'${key}' is not a text of en.json`)
      continue
    }
    if (typeof text !== 'string' || text.trim() === '') {
      complaints.push(`'${key}' is empty`)
      continue
    }
    if (text === english[key] && hasWords(text) && !same.includes(text)) complaints.push(`'${key}' is still the English text`)
    let ast
    try {
      ast = parsed(text, locale)
    } catch (error) {
      complaints.push(`'${key}' is not valid ICU: ${error.message}`)
      continue
    }
    const [wanted, given] = [parsed(english[key], 'en'), ast].map((each) => placeholders(each).join('; '))
    if (wanted !== given) complaints.push(`'${key}' has the placeholders "${given}", English has "${wanted}"`)
    for (const { value, options, pluralType } of plurals(ast)) {
      const known = categories(pluralType)
      for (const option of Object.keys(options))
        if (!option.startsWith('=') && !known.has(option)) complaints.push(`'${key}': ${locale} has no plural form "${option}" ({${value}})`)
    }
  }
  return complaints
}

// Entries of the list that no language needs any more.
export function idleSame(texts, english, same) {
  return same.filter((text) => !Object.entries(english).some(([key, each]) => each === text && texts[key] === text))
}
