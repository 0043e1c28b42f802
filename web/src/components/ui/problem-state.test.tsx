import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { ProblemState } from './problem-state'
import { ApiProblem } from '@/lib/problem'
import { MeContext, type Me } from '@/lib/session'

function show(error: unknown, permissions: string[] = []) {
  render(
    <MeContext value={{ permissions } as Me}>
      <MemoryRouter>
        <ProblemState error={error} retry={() => {}} />
      </MemoryRouter>
    </MeContext>,
  )
}

it('explains the law kindly and offers no retry that could not help', () => {
  show(new ApiProblem(451, { code: 'policy_prohibited', detail: 'AI Act, Article 5(1)(f).' }))
  expect(screen.getByText('Emotion analysis is switched off here')).toBeVisible()
  expect(screen.getByText('AI Act, Article 5(1)(f).')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
})

it('leads an admin to the missing country, and tells others whom to ask', () => {
  show(new ApiProblem(409, { code: 'jurisdiction_needed' }), ['company_manage'])
  expect(screen.getByRole('link', { name: 'Company settings' })).toHaveAttribute('href', '/settings/company')
})

it('tells others whom to ask for the missing country', () => {
  show(new ApiProblem(409, { code: 'jurisdiction_needed' }))
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
  expect(screen.getByText(/Ask an admin/)).toBeVisible()
})

it('gives the request id of an error that somebody has to look into', () => {
  show(new ApiProblem(500, { detail: 'Something went wrong on our side.', request_id: '0199-abc' }))
  expect(screen.getByText('0199-abc')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})

it('tells silence from refusal', () => {
  show(new ApiProblem(0, undefined))
  expect(screen.getByText(/did not answer/)).toBeVisible()
})
