// What the database holds, read beside the server: SQLite's file or PostgreSQL's address, as ATTUNE_DATABASE says.
import { execFileSync } from 'node:child_process'

export const database = () => named('ATTUNE_DATABASE')
export const mailDatabase = () => named('ATTUNE_MAIL_DATABASE')

export function rows<T>(query: string, where = database()): T[] {
  const said = where.startsWith('postgresql://')
    ? run('psql', where, '-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', `select coalesce(json_agg(each), '[]') from (${query}) as each`)
    : run('sqlite3', '-readonly', '-json', where, query)
  return JSON.parse(said || '[]') as T[]
}

// The one row that there is to be.
export function row<T>(query: string, where = database()): T {
  const found = rows<T>(query, where)
  if (found.length !== 1) throw new Error(`${found.length} rows instead of one: ${query}`)
  return found[0]!
}

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

// Of SQLite too, which has no booleans.
export const isTrue = (value: unknown) => value === true || value === 1

export function named(variable: string): string {
  const value = process.env[variable]
  if (!value) throw new Error(`${variable} is not set. "./dev test browser" starts what this journey needs and says where it is.`)
  return value
}

const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8' }).trim()
