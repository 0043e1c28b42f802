// Two browsers that change each other while both look on, and neither is loaded anew.
import { quoted, row } from './database.ts'
import { colleague, foundCompany, join, json, send } from './people.ts'
import { expect, test, type Page } from './test.ts'
import { analysed, consent, named, upload } from './videos.ts'

// A mark that a page loses when it is loaded anew.
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { stays: true }))
const stays = (page: Page) => page.evaluate(() => 'stays' in window)

test('what one person does shows at the other, and the other way round', async ({ page: hr, visitor }) => {
  test.setTimeout(300_000)
  const company = await foundCompany(hr, { emotion_policy: 'individual' })
  const employee = await visitor()
  const email = colleague(company, 'lena')
  await join(hr, employee, email, { first_name: 'Lena', last_name: 'Ortiz' })
  // What happens before the socket is open is nobody's to hear.
  const listening = Promise.all([hr, employee].map((page) => page.waitForEvent('websocket', { predicate: (socket) => socket.url().includes('/ws/events') })))
  await hr.goto('/dashboard')
  await expect(hr.getByText('Nothing was measured in this period.').first()).toBeVisible()
  await expect(hr.getByRole('row', { name: /Lena Ortiz/ })).toContainText('Not measured')
  await employee.goto('/portal')
  await consent(employee)
  await listening
  await Promise.all([mark(hr), mark(employee)])

  await upload(employee, 'face.mp4')
  const video = await analysed(employee, 'face.mp4')
  await expect(hr.getByRole('row', { name: /Lena Ortiz/ })).toContainText(named(video.top_emotion!))
  await expect(hr.getByText('Nothing was measured in this period.')).toHaveCount(0)

  const { id } = await json<{ id: string }>(employee, '/me')
  await send(hr, 'DELETE', `/users/${id}`)
  await expect(employee, 'whose access ends is led out').toHaveURL(/\/login/)
  expect(row<{ state: string }>(`select state from users where email = ${quoted(email)}`).state).toBe('disabled')
  expect(await stays(hr)).toBe(true)
  expect(await stays(employee)).toBe(true)
})
