import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { TextField } from './form'
import { PasswordField } from './password-field'

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

it('masks a password and lets it be pasted and filled in', async () => {
  render(<PasswordField label="Password" name="password" autoComplete="current-password" />)
  const input = screen.getByLabelText('Password')
  expect(input).toHaveAttribute('type', 'password')
  expect(input).toHaveAttribute('autocomplete', 'current-password')
  const user = userEvent.setup()
  await user.click(input)
  await user.paste('a long walk by the lakes')
  expect(input).toHaveValue('a long walk by the lakes')
  await user.click(screen.getByRole('button'))
  expect(input).toHaveAttribute('type', 'text')
})
