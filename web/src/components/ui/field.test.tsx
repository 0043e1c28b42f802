import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { TextField } from './input'

it('ties label, hint and error to the control', () => {
  render(<TextField label="E-mail" hint="Your work address." error="This is not an e-mail address." />)
  const input = screen.getByLabelText('E-mail')
  expect(input).toBeInvalid()
  expect(input).toHaveAccessibleDescription('Your work address. This is not an e-mail address.')
  expect(screen.getByRole('alert')).toHaveTextContent('This is not an e-mail address.')
})

it('says nothing more than its label when all is well', () => {
  render(<TextField label="E-mail" />)
  expect(screen.getByLabelText('E-mail')).toBeValid()
  expect(screen.getByLabelText('E-mail')).not.toHaveAttribute('aria-describedby')
})
