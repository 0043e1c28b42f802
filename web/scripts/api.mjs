// schema.ts and limits.ts from what `attune openapi` printed into src/api/openapi.json. A reply that has one of several shapes is read as one object
// whose members may be missing: the web app looks whether a member is there.
import openapiTS, { astToString } from 'openapi-typescript'
import { readFileSync, writeFileSync } from 'node:fs'
import { limitsModule } from './limits.mjs'

const document = JSON.parse(readFileSync('src/api/openapi.json', 'utf8'))
writeFileSync('src/api/limits.ts', limitsModule(document))
const resolved = (schema) => (schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)] : schema)
for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
  for (const { content } of Object.values(operation.responses)) {
    const media = content?.['application/json']
    const shapes = media?.schema.anyOf?.map(resolved)
    if (shapes?.every((shape) => shape.type === 'object'))
      media.schema = { type: 'object', properties: Object.assign({}, ...shapes.map((shape) => shape.properties)) }
  }
}
writeFileSync('src/api/schema.ts', astToString(await openapiTS(document, { alphabetize: true })))
