import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ChartCard } from './chart-card'

it('shows the same numbers as a table on demand', async () => {
  render(
    <ChartCard title="Shares" table={{ columns: ['Emotion', 'Share'], rows: [['Stress', '18%'], ['Anger', 'Not measured']] }}>
      <p>the chart</p>
    </ChartCard>,
  )
  const toggle = screen.getByRole('button', { name: 'Show as a table: Shares' })
  expect(toggle).toHaveAttribute('aria-pressed', 'false')
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
  await userEvent.click(toggle)
  expect(toggle).toHaveAttribute('aria-pressed', 'true')
  expect(screen.queryByText('the chart')).not.toBeInTheDocument()
  expect(screen.getByRole('row', { name: 'Stress 18%' })).toBeVisible()
  expect(screen.getByRole('row', { name: 'Anger Not measured' })).toBeVisible()
})

it('offers no table where there is nothing to show', () => {
  render(<ChartCard title="Shares">empty</ChartCard>)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
