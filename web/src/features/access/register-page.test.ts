import { expect, it } from 'vitest'
import { tokenIn } from './register-page'

it('finds the token in whatever was pasted', () => {
  expect(tokenIn('https://attune.example/invitations/a%2Db_c?x=1')).toBe('a-b_c')
  expect(tokenIn('  a-b_c ')).toBe('a-b_c')
})
