// RFC 9457 problems as the server sends them, and what the browser adds when no answer came. The server's sentences are English;
// for other languages the code has a text of ours, and so have most sentences about fields.
import { hasText, language, t } from '@/lib/i18n'
import { said } from '@/lib/said'

export interface FieldError {
  field: string
  message: string
}

export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly requestId: string | undefined
  readonly retryAfterSeconds: number | undefined
  private readonly sentence: string
  private readonly errors: FieldError[]

  constructor(status: number, body: unknown, retryAfterSeconds?: number) {
    const problem = isRecord(body) ? body : {}
    const detail = text(problem.detail) ?? text(problem.title) ?? ''
    super(detail || `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = text(problem.code) ?? (status === 0 ? 'offline' : `http_${status}`)
    this.sentence = detail
    this.requestId = text(problem.request_id)
    this.errors = Array.isArray(problem.errors) ? problem.errors.flatMap(toFieldError) : []
    this.retryAfterSeconds = retryAfterSeconds
  }

  get detail(): string {
    const key = `problem.code.${this.code}`
    return language !== 'en' && hasText(key) ? t(key) : said(this.sentence)
  }

  get fields(): FieldError[] {
    return this.errors.map(({ field, message }) => ({ field, message: said(message) }))
  }

  // The sentence for one field of a form; pointers ("/email") and plain names ("email") are the same.
  fieldMessage(...names: string[]): string | undefined {
    return this.fields.find((error) => names.includes(error.field))?.message
  }
}

export function problemOf(error: unknown): ApiProblem | undefined {
  return error instanceof ApiProblem ? error : undefined
}

function toFieldError(entry: unknown): FieldError[] {
  if (!isRecord(entry)) return []
  const field = text(entry.field)
  const message = text(entry.message)
  return field !== undefined && message !== undefined ? [{ field: field.replace(/^\//, ''), message }] : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
