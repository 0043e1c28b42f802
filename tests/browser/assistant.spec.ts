// The assistant: a question, a follow-up, a plan changed by hand, a report run again; and somebody who may not see it all.
import { readFile } from 'node:fs/promises'
import { inspect } from './inspect.ts'
import { colleague, foundCompany, join, json, send, type Company } from './people.ts'
import { expect, test, type Page } from './test.ts'

interface Answer {
  conversation_id: string
  response: string
  outcome: string
  rows: unknown[][]
  plan: { steps: { intent: string; group_by: string | null; measure: string | null; who: { departments: number[] | null } | null; period: { from: string; words: string } | null }[] }
}
interface Talk {
  title: string
  messages: { message: string; answer: Answer }[]
}
interface Report {
  report_id: string
  name: string
  plan: { steps: Answer['plan']['steps'] }
}

// Joined by the admin's invitation, and put into a department.
async function joinDepartment(admin: Page, page: Page, company: Company, first_name: string, department_id: number): Promise<number> {
  await join(admin, page, colleague(company, first_name.toLowerCase()), { first_name, last_name: 'Berg' })
  const { employee_id } = await json<{ employee_id: number }>(page, '/employees/current')
  await send(admin, 'PUT', `/employees/${employee_id}`, { department_id })
  return employee_id
}

// Four working days of the month before this one, by the company's clock.
function lastMonthsDays(timeZone: string): string[] {
  const [year, month] = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date()).split('-').map(Number) as [number, number]
  const days = Array.from({ length: 14 }, (_, index) => new Date(Date.UTC(year, month - 2, index + 1)))
  return days
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .slice(0, 4)
    .map((day) => day.toISOString().slice(0, 10))
}

const conversationOf = (page: Page) => new URL(page.url()).pathname.split('/')[2]!
const turn = (page: Page, question: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: question, exact: true }) })

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Your question').fill(question)
  await page.keyboard.press('Enter')
  await expect(turn(page, question).getByText('Answered by Attune itself')).toBeVisible()
  await expect(page).toHaveURL(/\/assistant\/[0-9a-f-]{36}$/)
}

test('a question becomes a figure, a report, and the same again', async ({ page, visitor }) => {
  test.setTimeout(600_000)
  const heard: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', (frame) => heard.push((JSON.parse(String(frame.payload)) as { type: string }).type)))
  const company = await foundCompany(page)
  const mia = await visitor()

  const support = await test.step('people of two departments have a month behind them', async () => {
    const { id: support } = await send<{ id: number }>(page, 'POST', '/departments', { name: 'Support' })
    const { id: research } = await send<{ id: number }>(page, 'POST', '/departments', { name: 'Research' })
    const jonas = await joinDepartment(page, await visitor(), company, 'Jonas', support)
    const other = await joinDepartment(page, mia, company, 'Mia', research)
    const { time_zone } = await json<{ time_zone: string }>(page, '/companies/current')
    for (const [index, attendance_date] of lastMonthsDays(time_zone).entries()) {
      await send(page, 'POST', '/attendance', { employee_id: jonas, attendance_date, status: index < 3 ? 'Absent' : 'Present' })
      await send(page, 'POST', '/attendance', { employee_id: other, attendance_date, status: 'Present' })
    }
    return support
  })

  await test.step('the page begins with questions for an admin', async () => {
    await page.goto('/assistant')
    await expect(page.getByText('What would you like to know?')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Questions to begin with' }).getByRole('listitem')).toHaveCount(4)
    await inspect(page, 'assistant-empty')
  })

  const question = 'What was the attendance rate by department last month?'
  await test.step('a question is answered in words, as a chart and as a table', async () => {
    await ask(page, question)
    const answer = turn(page, question)
    await expect(answer.getByRole('img', { name: /^Chart: Attendance rate by department/ })).toBeVisible()
    await expect(answer.getByRole('row', { name: /Support/ })).toContainText('25%')
    await expect(answer.getByRole('row', { name: /Research/ })).toContainText('100%')
    await expect.poll(() => heard).toEqual(expect.arrayContaining(['understood', 'data', 'words', 'done']))
    const talk = await json<Talk>(page, `/chat/conversations/${conversationOf(page)}`)
    expect(talk.messages).toHaveLength(1)
    expect(talk.messages[0]).toMatchObject({ message: question, answer: { outcome: 'answered' } })
    expect(talk.messages[0]!.answer.rows.map(([name, rate]) => [name, rate]).sort()).toEqual([['Research', 100], ['Support', 25]])
    await inspect(page, 'assistant-answer')
  })

  await test.step('its table is put in order, and taken along whole', async () => {
    const answer = turn(page, question)
    await answer.getByRole('button', { name: 'Absent' }).click()
    await expect(answer.getByRole('rowheader').first()).toHaveText('Support')
    await answer.getByRole('button', { name: 'Absent' }).click()
    await expect(answer.getByRole('rowheader').first()).toHaveText('Research')
    const saved = page.waitForEvent('download')
    await answer.getByRole('button', { name: /^Save all rows as CSV/ }).click()
    const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n')
    expect(lines[0]).toBe('Department,Attendance rate,Attended,Absent')
    expect(lines.slice(1).sort()).toEqual(['Research,100,4,0', 'Support,25,1,3'])
  })

  await test.step('a follow-up keeps what was asked', async () => {
    await ask(page, 'and for Support?')
    await expect(turn(page, 'and for Support?').getByText('the attendance rate of Support was 25%', { exact: false })).toBeVisible()
    const { messages } = await json<Talk>(page, `/chat/conversations/${conversationOf(page)}`)
    expect(messages[1]!.answer.plan.steps[0]).toMatchObject({ who: { departments: [support] }, period: { words: 'last month' } })
    await page.getByLabel('Your question').press('ArrowUp')
    await expect(page.getByLabel('Your question')).toHaveValue('and for Support?')
    await page.getByLabel('Your question').fill('')
  })

  await test.step('what was understood is changed by hand, by keyboard', async () => {
    const answer = turn(page, 'and for Support?')
    await answer.getByRole('button', { name: 'Change' }).focus()
    await page.keyboard.press('Enter')
    await inspect(page, 'assistant-plan')
    await answer.getByLabel('Group by').selectOption({ label: 'Status' })
    await answer.getByRole('button', { name: 'Ask again' }).press('Enter')
    const changed = turn(page, 'Changed: Group by')
    await expect(changed.getByRole('img', { name: /^Chart:/ })).toBeVisible()
    await expect(changed.getByRole('row', { name: /Absent/ })).toContainText('3')
    const { messages } = await json<Talk>(page, `/chat/conversations/${conversationOf(page)}`)
    expect(messages[2]!.answer.plan.steps[0]).toMatchObject({ group_by: 'status', who: { departments: [support] } })
    expect(messages[2]!.answer.rows).toEqual([['Present', 1], ['Absent', 3]])
  })

  const report = await test.step('and saved as a report', async () => {
    const changed = turn(page, 'Changed: Group by')
    await changed.getByRole('button', { name: 'Save as report' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Support by status')
    await inspect(page, 'assistant-save')
    await page.getByRole('button', { name: 'Save the report' }).click()
    await expect(page.getByText('“Support by status” is saved among your reports.')).toBeVisible()
    const [saved, ...others] = await json<Report[]>(page, '/chat/reports')
    expect(others).toEqual([])
    expect(saved).toMatchObject({ name: 'Support by status', plan: { steps: [{ group_by: 'status', period: { words: 'last month' } }] } })
    return saved!
  })

  await test.step('which runs again, and says the same', async () => {
    await page.getByRole('link', { name: 'Reports' }).click()
    await expect(page.getByRole('heading', { name: 'Support by status' })).toBeVisible()
    await inspect(page, 'assistant-reports')
    await page.getByRole('button', { name: 'Run Support by status' }).click()
    await expect(page).toHaveURL(/\/assistant\/[0-9a-f-]{36}$/)
    await expect(turn(page, 'Support by status').getByRole('row', { name: /Absent/ })).toContainText('3')
    const talk = await json<Talk>(page, `/chat/conversations/${conversationOf(page)}`)
    expect(talk.title).toBe('Support by status')
    expect(talk.messages.map((each) => each.answer.rows)).toEqual([[['Present', 1], ['Absent', 3]]])
  })

  await test.step('is deleted, and taken back', async () => {
    await page.goto('/assistant/reports')
    await page.getByRole('button', { name: 'Delete Support by status' }).click()
    await expect.poll(() => json<Report[]>(page, '/chat/reports')).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await json<Report[]>(page, '/chat/reports')).map(({ name, plan }) => ({ name, steps: plan.steps }))).toEqual([{ name: report.name, steps: report.plan.steps }])
    await expect(page.getByRole('heading', { name: 'Support by status' })).toBeVisible()
  })

  await test.step('advice stands beside the rule behind it', async () => {
    await page.goto('/assistant')
    await page.getByRole('button', { name: 'Show me departments with attendance issues last month' }).click()
    await expect(page.getByText('Where to begin: Ask Support first about the absences that have no note.', { exact: true })).toBeVisible()
    await expect(page.getByText(/^The rule: An issue is a rate more than 5 points under/)).toBeVisible()
    await inspect(page, 'assistant-issues')
  })

  await test.step('without a socket the answer comes all the same', async () => {
    await page.routeWebSocket(/\/api\/ws\/chat/, (socket) => void socket.close())
    await page.goto('/assistant')
    await ask(page, 'Which departments do we have?')
    await expect(turn(page, 'Which departments do we have?').getByText('There are 2 departments: Research and Support.')).toBeVisible()
  })

  await test.step('a conversation is deleted for good', async () => {
    const id = conversationOf(page)
    await page.getByRole('button', { name: 'Delete the conversation “Which departments do we have?”' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Delete for good' }).click()
    await expect(page).toHaveURL(/\/assistant$/)
    await expect.poll(async () => (await json<{ conversation_id: string }[]>(page, '/chat/conversations')).map((each) => each.conversation_id)).not.toContain(id)
  })

  await test.step('an employee sees their own days, and is told what they may not see', async () => {
    await mia.goto('/assistant')
    await ask(mia, 'What was the attendance rate of each team last month?')
    await expect(mia.getByText('You may not see this', { exact: true })).toBeVisible()
    await expect(mia.getByRole('table')).toHaveCount(0)
    await ask(mia, 'How many days was I absent last month?')
    const { messages } = await json<Talk>(mia, `/chat/conversations/${conversationOf(mia)}`)
    expect(messages.map((each) => each.answer.outcome)[0]).toBe('refused')
    expect(messages[0]!.answer.rows).toEqual([])
    expect(JSON.stringify(messages)).not.toContain('Jonas')
    await inspect(mia, 'assistant-refused')
  })
})

test('what everybody may know of the server, and an admin of its models', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('link', { name: 'Status' }).click()
  const { status, version } = (await (await page.request.get('/api/health')).json()) as { status: string; version: string }
  await expect(page.getByText(status === 'healthy' ? 'Everything works' : 'Attune works, but something beside it does not')).toBeVisible()
  await expect(page.getByText(`Version ${version}, running for`, { exact: false }).filter({ visible: true })).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'The last day' })).toHaveCount(0)
  await inspect(page, 'status')
  await page.getByRole('link', { name: 'Legal notices' }).click()
  await page.getByRole('button', { name: /^Packages of the web app/ }).click()
  await expect(page.getByRole('row', { name: /^react-dom / })).toContainText('MIT')
  await inspect(page, 'legal')

  await foundCompany(page)
  await page.goto('/status')
  await expect(page.getByRole('heading', { name: 'The last day' })).toBeVisible()
  await inspect(page, 'status-history')

  await page.goto('/settings/models')
  const models = await json<{ name: string; licence: string; card: string }[]>(page, '/models')
  expect(models.length).toBeGreaterThan(0)
  const cards = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(cards).toHaveCount(models.length)
  const [first] = models
  await page.getByRole('button', { name: `Card of ${first!.name}` }).click()
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(/^# (.*)$/m.exec(first!.card)![1]!)
  await inspect(page, 'models')

  await page.goto('/settings/assistant')
  await expect(page.getByText('The server names no language model', { exact: false })).toBeVisible()
  await expect(page.getByRole('switch')).toBeDisabled()
  expect(await json(page, '/chat/language-model')).toMatchObject({ is_offered: false, is_allowed: false })
  await inspect(page, 'language-model')
})
