import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Link, RouterProvider } from 'react-router'
import { expect, it, vi } from 'vitest'
import { CheckField, DayField, Form, SelectField, TextField } from './form'
import { ApiProblem } from '@/lib/problem'

type Save = Parameters<typeof Form>[0]['save']

function show(save: Save) {
  const page = (
    <>
      <Form save={save} submit="Save" body="NewHoliday" codes={{ holiday_taken: 'day' }} saved="It is saved.">
        <DayField label="Day" name="day" defaultValue="2026-12-24" />
        <TextField label="Name" name="name" />
        <SelectField label="Kind" name="kind" options={[{ value: 'whole', label: 'A whole day' }]} />
        <CheckField label="Every year" name="yearly" />
      </Form>
      <Link to="/elsewhere">Elsewhere</Link>
    </>
  )
  const router = createMemoryRouter([{ path: '/', element: page }, { path: '/elsewhere', element: <h1>Elsewhere</h1> }])
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), router }
}

it('knows what the API asks for, says it at the field, and leads there', async () => {
  const save = vi.fn(async () => {})
  const { user } = show(save)
  expect(screen.getByLabelText('Name')).toHaveAttribute('maxlength', '255')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Fill this in.')
  expect(screen.getByLabelText('Name')).toHaveFocus()
  expect(save).not.toHaveBeenCalled()
  await user.type(screen.getByLabelText('Name'), 'Y')
  expect(screen.queryByText('Fill this in.')).not.toBeInTheDocument()
})

it('hands on what its fields hold, trimmed', async () => {
  const seen: unknown[] = []
  const { user } = show(async (values) => {
    seen.push(values.text('day'), values.text('name'), values.optional('kind'), values.checked('yearly'), values.whole('name'))
  })
  await user.type(screen.getByLabelText('Name'), '  Yule ')
  await user.click(screen.getByLabelText('Every year'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('It is saved.')).toBeVisible()
  expect(seen).toEqual(['2026-12-24', 'Yule', 'whole', true, undefined])
})

it('puts what the server refuses at the field, and the rest into a notice', async () => {
  const answers = [
    new ApiProblem(422, { code: 'invalid_request', detail: 'Not right.', errors: [{ field: '/name', message: 'Not this name.' }] }),
    new ApiProblem(409, { code: 'holiday_taken', detail: 'This day is a holiday already.' }),
    new ApiProblem(503, { code: 'busy', detail: 'Try again later.' }),
  ]
  const { user } = show(() => Promise.reject(answers.shift()))
  const send = () => user.click(screen.getByRole('button', { name: 'Save' }))
  await user.type(screen.getByLabelText('Name'), 'Yule')
  await send()
  expect(await screen.findByText('Not this name.')).toBeVisible()
  expect(screen.getByLabelText('Name')).toHaveFocus()
  expect(screen.queryByText('Not right.')).not.toBeInTheDocument()
  await send()
  expect(await screen.findByText('This day is a holiday already.')).toBeVisible()
  expect(screen.getByLabelText('Day')).toHaveFocus()
  await send()
  expect(await screen.findByText('Try again later.')).toBeVisible()
  expect(screen.getByLabelText('Day')).toBeValid()
})

it('asks before it loses what was typed, and not after it was saved', async () => {
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true
  })
  HTMLDialogElement.prototype.close = vi.fn(function (this: HTMLDialogElement) {
    this.open = false
  })
  const { user, router } = show(async () => {})
  await user.type(screen.getByLabelText('Name'), 'Yule')
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }))
  expect(await screen.findByText('Leave without saving?')).toBeVisible()
  expect(router.state.location.pathname).toBe('/')
  await user.click(screen.getByRole('button', { name: 'Stay here' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('It is saved.')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }))
  expect(await screen.findByRole('heading', { name: 'Elsewhere' })).toBeVisible()
})
