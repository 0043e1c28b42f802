// What the API takes for each member of a request body, as attributes of an input: a form of that body then knows its limits.

// A member that may be null says so beside its limits.
const plain = (schema) => schema.anyOf?.find((shape) => shape.type !== 'null') ?? schema

function limitOf(schema, required) {
  const { type, format, minLength = 0, maxLength, minimum, maximum } = plain(schema)
  const limit = {}
  // A switch that must be sent may well be off, and a list is no input.
  if (required && type !== 'boolean' && type !== 'array' && type !== 'object' && !(type === 'string' && minLength === 0 && maxLength)) limit.required = true
  if (format === 'email') limit.type = 'email'
  if (minLength > 1) limit.minLength = minLength
  if (maxLength) limit.maxLength = maxLength
  if (minimum !== undefined) limit.min = minimum
  if (maximum !== undefined) limit.max = maximum
  return limit
}

export function limitsOf(document) {
  const bodies = {}
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    const name = operation.requestBody?.content?.['application/json']?.schema?.$ref?.split('/').at(-1)
    const schema = document.components.schemas[name]
    if (!schema?.properties) continue
    const limits = Object.entries(schema.properties).map(([key, member]) => [key, limitOf(member, schema.required?.includes(key))])
    const known = limits.filter(([, limit]) => Object.keys(limit).length > 0)
    if (known.length > 0) bodies[name] = Object.fromEntries(known)
  }
  return Object.fromEntries(Object.entries(bodies).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function limitsModule(document) {
  return `// Generated from the server's OpenAPI by \`npm run api\`: what it takes for the members of request bodies.

export interface Limit {
  required?: boolean
  type?: string
  minLength?: number
  maxLength?: number
  min?: number
  max?: number
}

export type LimitedBody = keyof typeof limits

export const limits = ${JSON.stringify(limitsOf(document), null, 2)} satisfies Record<string, Record<string, Limit>>
`
}
