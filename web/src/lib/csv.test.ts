import { expect, it } from 'vitest'
import { csvOf } from './csv'

it('quotes what would break a row', () => {
  expect(csvOf([['Team', 'Rate'], ['North, "one"', '98%']])).toBe('Team,Rate\r\n"North, ""one""",98%\r\n')
})

it('lets no cell become a formula', () => {
  expect(csvOf([['=1+1', '@x', '-3', 'ok']])).toBe("'=1+1,'@x,'-3,ok\r\n")
})
