// schema.ts from what `attune openapi` printed into src/api/openapi.json. Replies that the server does not describe yet stand in
// undescribed.json; once the server describes one, this asks for its removal.
import openapiTS, { astToString } from 'openapi-typescript'
import { readFileSync, writeFileSync } from 'node:fs'

const read = (file) => JSON.parse(readFileSync(`src/api/${file}`, 'utf8'))
const document = read('openapi.json')
for (const [operation, schema] of Object.entries(read('undescribed.json'))) {
  const [method, path] = operation.split(' ')
  const reply = document.paths[path]?.[method]?.responses['200']
  if (!reply || reply.content) throw new Error(`undescribed.json: the server describes '${operation}' now, or has it no more`)
  reply.content = { 'application/json': { schema } }
}
writeFileSync('src/api/schema.ts', astToString(await openapiTS(document, { alphabetize: true })))
