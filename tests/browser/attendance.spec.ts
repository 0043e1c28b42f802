// An employee's day with a night shift that began yesterday, a correction that is asked, approved by the manager elsewhere and seen by both,
// and a day that begins without a connection.
import { quoted, row, rows } from './database.ts'
import { inspect } from './inspect.ts'
import { colleague, foundCompany, join, json, send } from './people.ts'
import { expect, test, type Page } from './test.ts'

interface Employee {
  employee_id: number
}

interface DayRow {
  attendance_date: string
  status: string
  check_in_time: string | null
  check_out_time: string | null
  minutes_worked: number | null
}

// A zone where it is one o'clock at night now: a shift that starts at ten in the evening is then of the day before.
function zoneAtNight(): { time_zone: string; today: string } {
  const now = new Date()
  const ahead = ((1 - now.getUTCHours() + 36) % 24) - 12
  const there = new Date(now.getTime() + ahead * 3_600_000)
  return { time_zone: ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`, today: there.toISOString().slice(0, 10) }
}

const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
const inWords = (day: string) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day))
const dayButton = (page: Page, day: string) => page.getByRole('button', { name: new RegExp(`^${inWords(day)}:`) })

const stored = (employee: number, day: string) =>
  rows<DayRow>(`select attendance_date, status, check_in_time, check_out_time, minutes_worked from attendance_records
    where employee_id = ${employee} and attendance_date = ${quoted(day)}`)

test('a night shift counts for the day on which it began, and a correction is asked and approved', async ({ page: hr, visitor }) => {
  test.setTimeout(300_000)
  const company = await foundCompany(hr)
  const { time_zone, today } = zoneAtNight()
  const yesterday = daysBefore(today, 1)
  await send(hr, 'PUT', '/companies/current', { time_zone })
  const [manager, employee] = [await visitor(), await visitor()]
  await join(hr, manager, colleague(company, 'mona'), { role: 'manager', first_name: 'Mona', last_name: 'Field' })
  await join(hr, employee, colleague(company, 'nils'), { first_name: 'Nils', last_name: 'Berg' })
  const mona = (await json<Employee>(manager, '/employees/current')).employee_id
  const nils = (await json<Employee>(employee, '/employees/current')).employee_id
  const { team_id } = await send<{ team_id: number }>(hr, 'POST', '/teams', { team_name: 'Nights' })
  await send(hr, 'PUT', `/employees/${nils}`, { manager_id: mona, team_id })
  const every = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  await send(hr, 'PUT', `/attendance/rules/${team_id}`, { starts_at: '22:00', longest_shift_hours: 12, working_days: every })
  const before = daysBefore(today, 3)
  await send(hr, 'POST', '/attendance', {
    employee_id: nils,
    attendance_date: before,
    status: 'Present',
    check_in_time: '22:00',
    check_out_time: '06:00',
  })

  await test.step('who comes at one at night is late for yesterday evening', async () => {
    await employee.goto('/')
    await expect(employee.getByRole('heading', { level: 1, name: /, Nils$/ })).toBeVisible()
    await inspect(employee, 'home-employee')
    await employee.getByRole('button', { name: 'Check in', exact: true }).click()
    await expect(employee.getByRole('button', { name: 'Check out', exact: true })).toBeVisible()
    await expect.poll(() => stored(nils, yesterday)).toMatchObject([{ status: 'Late', check_out_time: null, minutes_worked: null, check_in_time: expect.stringMatching(/^0[12]:/) }])
    expect(stored(nils, today)).toEqual([])
  })

  await test.step('and sees it in the calendar on that day, with the times of the next one marked', async () => {
    await employee.getByRole('link', { name: 'My attendance', exact: true }).click()
    // The page before has this button too.
    await expect(employee.getByRole('heading', { name: 'My attendance', level: 1 })).toBeVisible()
    await employee.getByRole('button', { name: 'Check out', exact: true }).click()
    await expect(employee.getByText('You are checked out.')).toBeVisible()
    await expect.poll(() => stored(nils, yesterday)[0]?.check_out_time).toMatch(/^0[12]:/)
    await employee.goto(`/attendance?day=${yesterday}`)
    const drawer = employee.getByRole('dialog', { name: inWords(yesterday) })
    await expect(drawer.getByText('Late', { exact: true })).toBeVisible()
    await expect(drawer.getByText('+1').first()).toBeVisible()
    await expect(drawer.getByText('The day starts at 22:00 with 10 minutes of grace', { exact: false })).toBeVisible()
    await inspect(employee, 'attendance-day')
    await employee.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await employee.goto(`/attendance?month=${before.slice(0, 7)}`)
    await expect(dayButton(employee, before)).toHaveAccessibleName(/Present, 22:00 to 06:00 \(the next day\), 8 h$/)
    await inspect(employee, 'attendance')
  })

  const asked = daysBefore(today, 2)
  await test.step('the employee asks for a day to be corrected, takes it back, and asks again', async () => {
    const states = () => rows<{ state: string }>(`select state from attendance_corrections where employee_id = ${nils} order by created_at`).map(({ state }) => state)
    for (const way of ['taken back', 'asked'] as const) {
      await employee.goto(`/attendance?day=${asked}`)
      await employee.getByRole('button', { name: 'Ask for a correction' }).click()
      await employee.getByLabel('It should be').selectOption({ label: 'Present' })
      await employee.getByLabel('Checked in').fill('22:05')
      await employee.getByLabel('Checked out').fill('06:10')
      await employee.getByLabel('Reason').fill('The reader was broken.')
      await employee.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(employee.getByText(/waits for approval/)).toBeVisible()
      if (way === 'asked') continue
      await employee.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(states).toEqual(['withdrawn'])
    }
    await expect.poll(states).toEqual(['withdrawn', 'open'])
    expect(stored(nils, asked)).toEqual([])
  })

  await test.step('the manager finds it at home, and approves it with a note', async () => {
    await manager.goto('/')
    await expect(manager.getByRole('region', { name: 'Waiting for you' }).getByText('Nils Berg')).toBeVisible()
    await inspect(manager, 'home-manager')
    await manager.getByRole('link', { name: /^Corrections/ }).first().click()
    const item = manager.getByRole('listitem', { name: /^Nils Berg/ })
    await expect(item.getByText('No record')).toBeVisible()
    await expect(item.getByText('The reader was broken.')).toBeVisible()
    await inspect(manager, 'corrections')
    await item.getByRole('button', { name: 'Add a note' }).click()
    await item.getByLabel('Note to the person').fill('I saw you.')
    await item.getByRole('button', { name: /^Approve the correction of Nils Berg/ }).click()
    await expect(manager.getByText('Everything is decided')).toBeVisible()
  })

  await test.step('which is then recorded, decided by the manager', async () => {
    expect(stored(nils, asked)).toEqual([
      { attendance_date: asked, status: 'Present', check_in_time: '22:05:00', check_out_time: '06:10:00', minutes_worked: 485 },
    ])
    const decided = row<{ state: string; decision_note: string; email: string }>(
      `select c.state, c.decision_note, u.email from attendance_corrections c join users u on u.company_id = c.company_id and u.user_id = c.decided_by
        where c.employee_id = ${nils} and c.state <> 'withdrawn'`,
    )
    expect(decided).toEqual({ state: 'approved', decision_note: 'I saw you.', email: colleague(company, 'mona') })
    await employee.goto('/attendance/corrections')
    await expect(employee.getByText('Answer: I saw you.')).toBeVisible()
    await expect(employee.getByText('Approved', { exact: true })).toBeVisible()
  })

  await test.step('the manager sees the team by day and as a sheet, and moves in it by keyboard', async () => {
    await manager.goto(`/attendance/team?day=${asked}`)
    await expect(manager.getByRole('button', { name: /Nils Berg/ })).toContainText('22:05')
    await inspect(manager, 'team-day')
    await manager.getByRole('link', { name: 'Month', exact: true }).click()
    const sheet = manager.getByRole('grid')
    await expect(sheet.getByRole('rowheader', { name: 'Nils Berg' })).toBeVisible()
    await inspect(manager, 'team-month')
    await sheet.getByRole('gridcell').first().focus()
    await manager.keyboard.press('Control+Home')
    await manager.keyboard.press('ArrowDown')
    const number = Number(asked.slice(8))
    for (let day = 1; day < number; day++) await manager.keyboard.press('ArrowRight')
    await expect(manager.locator(':focus')).toHaveAccessibleName('Present')
    await manager.keyboard.press('Enter')
    await expect(manager.getByRole('dialog', { name: inWords(asked) }).getByText('Nils Berg')).toBeVisible()
    await manager.keyboard.press('Escape')
  })
})

test('who checks in without a connection opens the app again all the same, and is recorded once when there is one', async ({ page: hr, visitor, complaints }) => {
  const company = await foundCompany(hr)
  const employee = await visitor()
  await join(hr, employee, colleague(company, 'omar'), { first_name: 'Omar', last_name: 'Reed' })
  const omar = (await json<Employee>(employee, '/employees/current')).employee_id
  const { time_zone } = await json<{ time_zone: string }>(employee, '/companies/current')
  const records = () => rows<DayRow>(`select attendance_date, status, check_in_time, check_out_time, minutes_worked from attendance_records where employee_id = ${omar}`)

  await employee.goto('/')
  await expect(employee.getByRole('button', { name: 'Check in', exact: true })).toBeVisible()
  // What opens the app without a connection has to be told what it was made of.
  await employee.evaluate(() => navigator.serviceWorker.ready)
  await employee.reload()
  await expect(employee.getByRole('button', { name: 'Check in', exact: true })).toBeVisible()

  await employee.context().setOffline(true)
  await employee.getByRole('main').getByRole('button', { name: 'Check in', exact: true }).click()
  await expect(employee.getByText('You are offline. This is kept and sent once you are back.')).toBeVisible()
  expect(records()).toEqual([])
  await employee.goto('/employees/1')
  await expect(employee.getByText('This page has not been opened on this device before', { exact: false })).toBeVisible()
  await employee.getByRole('link', { name: 'Go to the start page' }).click()
  await expect(employee.getByText('One check-in or check-out is kept and sent once you are back.', { exact: false })).toBeVisible()

  await employee.context().setOffline(false)
  // The browser complains about the connection that was taken away, and about nothing else.
  complaints.splice(0, complaints.length, ...complaints.filter((each) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)$/.test(each)))
  await expect(employee.getByText(/^You are checked in as of .*, when the connection came back/)).toBeVisible()
  await expect(employee.getByText('is kept and sent once you are back', { exact: false })).toHaveCount(0)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone }).format(new Date())
  expect(records()).toMatchObject([{ attendance_date: today, check_in_time: expect.any(String), check_out_time: null }])
  await employee.goto('/')
  await expect(employee.getByRole('button', { name: 'Check out', exact: true })).toBeVisible()
})

test('HR sets rules and holidays, and brings a calendar', async ({ page: hr }) => {
  const company = await foundCompany(hr)
  const { time_zone: timeZone } = await json<{ time_zone: string }>(hr, '/companies/current')
  const year = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(new Date())
  await hr.goto('/settings/attendance')
  await hr.getByLabel('Start of the day').fill('08:30')
  await hr.getByLabel('Grace, minutes').fill('5')
  await hr.getByRole('button', { name: 'Save changes' }).click()
  await expect(hr.getByText('Your changes are saved.')).toBeVisible()
  expect(await json(hr, '/attendance/rules')).toMatchObject([{ team_id: null, starts_at: '08:30:00', grace_minutes: 5 }])

  await hr.getByLabel('Day', { exact: true }).fill(`${year}-12-24`)
  await hr.getByLabel('Name', { exact: true }).fill('Quiet day')
  await hr.getByRole('button', { name: 'Add the holiday' }).click()
  await expect(hr.getByRole('listitem').filter({ hasText: 'Quiet day' })).toBeVisible()
  await hr.getByLabel('Import ICS').setInputFiles({
    name: 'days.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(
      ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event(`${year}1225`, 'Midwinter'), ...event(`${year}1224`, 'Eve'), 'END:VCALENDAR', ''].join('\r\n'),
    ),
  })
  const told = hr.getByRole('dialog', { name: 'One holiday is added' })
  await expect(told.getByText('Midwinter')).toBeVisible()
  await expect(told.getByText('One day was holidays already, or twice in the file.')).toBeVisible()
  await told.getByRole('button', { name: 'Done' }).click()
  await inspect(hr, 'attendance-rules')
  const kept = () =>
    rows<{ name: string }>(`select h.name from holidays h join companies c on c.company_id = h.company_id where c.name = ${quoted(company.name)} order by h.day`)
  expect(kept().map(({ name }) => name)).toEqual(['Quiet day', 'Midwinter'])
  await hr.getByRole('button', { name: 'Remove Quiet day' }).click()
  await expect.poll(() => kept().length).toBe(1)
  await hr.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => kept().length).toBe(2)
  await hr.goto('/attendance/trends')
  await expect(hr.getByRole('heading', { name: 'Attendance trends' })).toBeVisible()
  await inspect(hr, 'trends-empty')
})

const event = (day: string, name: string) => ['BEGIN:VEVENT', `UID:${day}`, `DTSTART;VALUE=DATE:${day}`, `SUMMARY:${name}`, 'END:VEVENT']
