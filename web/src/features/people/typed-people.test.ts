import { expect, it } from 'vitest'
import { typedPeople } from './typed-people'

it('reads addresses as they are pasted, each once', () => {
  expect(typedPeople('Ada Lovelace <ada@acme.example>, bo.ek@acme.example;\n"Cy Ono" (cy@acme.example)\nADA@acme.example').people).toEqual([
    { name: 'Ada Lovelace', email: 'ada@acme.example' },
    { name: 'Bo Ek', email: 'bo.ek@acme.example' },
    { name: 'Cy Ono', email: 'cy@acme.example' },
  ])
})

it('says what is no address', () => {
  expect(typedPeople('ada@acme\nnobody\n7@acme.example')).toEqual({ people: [{ name: '7@acme.example', email: '7@acme.example' }], wrong: ['ada@acme', 'nobody'] })
  expect(typedPeople('  \n')).toEqual({ people: [], wrong: [] })
})
