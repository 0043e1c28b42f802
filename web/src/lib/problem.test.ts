import { describe, expect, it } from 'vitest'
import { ApiProblem } from './problem'

const refused = new ApiProblem(400, {
  code: 'invalid_request',
  detail: 'Some of the values cannot be used.',
  request_id: 'r-1',
  errors: [
    { field: 'email', message: 'This is not an e-mail address.' },
    { field: '/password', message: 'Too short.' },
    { broken: true },
  ],
})

describe('ApiProblem', () => {
  it('finds a field by name or by pointer', () => {
    expect(refused.fieldMessage('email')).toBe('This is not an e-mail address.')
    expect(refused.fieldMessage('password')).toBe('Too short.')
    expect(refused.fieldMessage('name')).toBeUndefined()
  })

  it('keeps what a person may have to quote', () => {
    expect(refused).toMatchObject({ status: 400, code: 'invalid_request', requestId: 'r-1', detail: 'Some of the values cannot be used.' })
  })

  it('makes sense of an answer that is no problem document', () => {
    expect(new ApiProblem(502, '<html>')).toMatchObject({ code: 'http_502', detail: '', fields: [] })
    expect(new ApiProblem(0, undefined).code).toBe('offline')
  })
})
