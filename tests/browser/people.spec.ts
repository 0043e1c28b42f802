// The company's people: brought by a table with wrong rows and taken back, a new company's first steps, a move in somebody's past.
import { quoted, row, rows } from './database.ts'
import { inspect } from './inspect.ts'
import { colleague, foundCompany, json, send } from './people.ts'
import { expect, test, type Page } from './test.ts'

interface Employee {
  employee_id: number
  name: string
  email: string
  role: string | null
  team_id: number | null
  manager_id: number | null
  hire_date: string | null
}

const bring = (page: Page, name: string, text: string) =>
  page.getByLabel('Choose a file with employees').first().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const people = async (page: Page) => (await json<Employee[]>(page, '/employees?sort=email')).map(({ name, email }) => `${name} ${email}`)

test('a table with three bad rows is tried, imported without them and taken back', async ({ page }) => {
  const company = await foundCompany(page)
  const address = (name: string) => colleague(company, name)
  const { team_id } = await send<{ team_id: number }>(page, 'POST', '/teams', { team_name: 'Platform' })
  const before = await people(page)
  const table = [
    'Full name;E-Mail;Function;Team;Start date;Manager;Shoe size',
    `Mira Okafor;${address('mira')};Head of engineering;Platform;25/12/2025;;39`,
    'Nils Berg;not an address;Developer;Platform;01/02/2026;;44',
    `Olga Petrov;${address('olga')};Developer;Moonbase;01/02/2026;;40`,
    `Pia Rossi;${address('pia')};Developer;Platform;the other day;;37`,
    `Quinn Lee;${address('quinn')};Developer;;01/02/2026;Mira Okafor;42`,
  ]

  await test.step('the columns are understood, and what was not is said', async () => {
    await page.goto('/imports')
    await expect(page.getByText('Nothing was imported yet')).toBeVisible()
    await inspect(page, 'imports-empty')
    await bring(page, 'people.csv', table.join('\r\n'))
    await expect(page.getByRole('heading', { name: 'people.csv' })).toBeVisible()
    await expect(page.getByLabel('Meaning of E-Mail')).toHaveValue('email')
    await expect(page.getByLabel('Meaning of Start date')).toHaveValue('hire_date')
    await expect(page.getByLabel('Meaning of Shoe size')).toHaveValue('')
    await page.getByLabel('Meaning of Function').selectOption({ label: 'Job title' })
    await expect(page.getByRole('listitem').filter({ has: page.getByLabel('Meaning of Function') })).toContainText('Chosen by you')
    await expect(page.getByRole('listitem').filter({ has: page.getByLabel('Meaning of E-Mail') })).toContainText('Recognised')
    // 25/12/2025 can only be one: nobody is asked.
    await expect(page.getByRole('heading', { name: 'How are days written?' })).toHaveCount(0)
    await inspect(page, 'import-columns')
  })

  const id = await test.step('the dry run tells row, field and reason, and writes nothing', async () => {
    await page.getByRole('button', { name: 'Check 5 rows' }).click()
    await expect(page.getByText('2 rows are good, 3 are wrong')).toBeVisible()
    await page.getByRole('button', { name: /^Wrong/ }).click()
    const wrong = (number: number) => page.getByRole('row').filter({ hasText: `Row ${number}` })
    await expect(wrong(3)).toContainText('E-mail')
    await expect(wrong(3)).toContainText('"not an address" is no e-mail address.')
    await expect(wrong(4)).toContainText('Team')
    await expect(wrong(4)).toContainText('There is no team called "Moonbase".')
    await expect(wrong(5)).toContainText('First day')
    await expect(wrong(5)).toContainText('"the other day" is no day as this file writes days.')
    await expect(page.getByRole('row')).toHaveCount(4)
    await inspect(page, 'import-check')
    const import_id = new URL(page.url()).pathname.split('/').pop()!
    const refused = await json<{ row: number; field: string }[]>(page, `/imports/${import_id}/rows?outcome=refused`)
    expect(refused.map(({ row, field }) => [row, field])).toEqual([[3, 'email'], [4, 'team'], [5, 'hire_date']])
    expect(await people(page)).toEqual(before)
    return import_id
  })

  await test.step('the good ones are imported, and nobody else', async () => {
    await page.getByRole('button', { name: 'Import the 2 good rows' }).click()
    await expect(page.getByText('2 rows were added.')).toBeVisible()
    await inspect(page, 'import-done')
    const fresh = (await json<Employee[]>(page, '/employees')).filter((person) => [address('mira'), address('quinn')].includes(person.email))
    const mira = fresh.find((person) => person.email === address('mira'))!
    expect(await people(page)).toEqual([...before, `Mira Okafor ${address('mira')}`, `Quinn Lee ${address('quinn')}`].sort((a, b) => a.split(' ').at(-1)!.localeCompare(b.split(' ').at(-1)!)))
    expect(mira).toMatchObject({ name: 'Mira Okafor', role: 'Head of engineering', team_id, hire_date: '2025-12-25' })
    expect(fresh.find((person) => person.email === address('quinn'))).toMatchObject({ role: 'Developer', team_id: null, manager_id: mira.employee_id, hire_date: '2026-02-01' })
    expect(row<{ state: string }>(`select state from imports where import_id = ${quoted(id)}`).state).toBe('done')
    expect(rows(`select employee_id from employees where email in (${quoted(address('olga'))}, ${quoted(address('pia'))})`)).toEqual([])
  })

  await test.step('and taken back', async () => {
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByText('2 rows were taken back.')).toBeVisible()
    expect(await people(page)).toEqual(before)
    expect(row<{ state: string }>(`select state from imports where import_id = ${quoted(id)}`).state).toBe('undone')
  })

  await test.step('the next file is understood as the last one, and asked how it writes days', async () => {
    await page.goto('/imports')
    await bring(page, 'again.csv', `Full name,E-Mail,Function,Start date\nRosa Diaz,${address('rosa')},Developer,03/04/2026`)
    await expect(page.getByRole('listitem').filter({ has: page.getByLabel('Meaning of Function') })).toContainText('As last time')
    await expect(page.getByRole('button', { name: 'Check the row' })).toBeDisabled()
    const monthFirst = page.getByRole('radio', { name: /The month comes first/ })
    await expect(page.locator('label').filter({ has: monthFirst })).toContainText('4 Mar 2026')
    await inspect(page, 'import-days')
    await monthFirst.click()
    await expect(monthFirst).toBeChecked()
    await page.getByRole('button', { name: 'Check the row' }).click()
    await expect(page.getByText('The row is good')).toBeVisible()
    await page.getByRole('button', { name: 'Import the row' }).click()
    await expect(page.getByText('One row was added.')).toBeVisible()
    const rosa = row<{ hire_date: string }>(`select hire_date from employees where email = ${quoted(address('rosa'))}`)
    expect(rosa.hire_date).toBe('2026-03-04')
  })
})

test('a new company goes its first steps', async ({ page }) => {
  const company = await foundCompany(page)
  await page.goto('/setup')
  await expect(page.getByRole('heading', { name: 'When and where do you work?' })).toBeVisible()
  await inspect(page, 'setup-place')

  await test.step('time and place, with what they mean', async () => {
    await page.getByLabel('Country').selectOption({ label: 'Germany' })
    await expect(page.getByText('Emotion analysis is prohibited in this country')).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Individual results/ })).toBeDisabled()
    await page.getByLabel('Country').selectOption({ label: 'Canada' })
    await page.getByLabel('Time zone').selectOption('America/Toronto')
    await page.getByRole('radio', { name: /^Groups only/ }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('heading', { name: 'Which teams are there?' })).toBeVisible()
    expect(await json(page, '/companies/current')).toMatchObject({ jurisdiction: 'CA', time_zone: 'America/Toronto', emotion_policy: 'aggregate' })
  })

  await test.step('teams, one by one', async () => {
    await page.getByRole('button', { name: 'Add the team Engineering' }).click()
    const chosen = page.getByRole('list', { name: 'Teams' })
    await expect(chosen).toContainText('Engineering')
    await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeEnabled()
    await page.getByLabel('Team', { exact: true }).fill('Field crew')
    await page.keyboard.press('Enter')
    await expect(chosen).toContainText('Field crew')
    await inspect(page, 'setup-teams')
    await expect.poll(async () => (await json<{ team_name: string }[]>(page, '/teams')).map((team) => team.team_name)).toEqual(['Engineering', 'Field crew'])
    await page.getByRole('button', { name: 'Next' }).click()
  })

  await test.step('people, who are put on the list and invited', async () => {
    const email = colleague(company, 'sam.hill')
    await page.getByLabel('E-mail addresses').fill(`Ruth Weiss <${colleague(company, 'ruth')}>\n${email}\nnobody`)
    await expect(page.getByText('No address: nobody')).toBeVisible()
    await page.getByLabel('Team', { exact: true }).selectOption({ label: 'Engineering' })
    await page.getByRole('button', { name: 'Invite 2 people' }).click()
    await expect(page.getByRole('heading', { name: '2 people are invited' })).toBeVisible()
    await inspect(page, 'setup-people')
    const [ruth] = await json<Employee[]>(page, `/employees?q=${encodeURIComponent('Ruth Weiss')}`)
    expect(ruth).toMatchObject({ email: colleague(company, 'ruth') })
    expect(rows(`select email from invites where email in (${quoted(email)}, ${quoted(colleague(company, 'ruth'))})`)).toHaveLength(2)
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('heading', { name: 'Everything is in place' })).toBeVisible()
    await expect(page.getByText('attune demo')).toBeVisible()
    await inspect(page, 'setup-ready')
  })

  await test.step('and then the first page', async () => {
    await page.getByRole('link', { name: 'Go to the start page' }).click()
    await expect(page).not.toHaveURL(/\/setup/)
    await page.goto('/dashboard')
    await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
    await expect(page.getByText('Set up your company')).toHaveCount(0)
  })
})

test('a person is added, moved in the past, taken off the list and back', async ({ page }) => {
  const company = await foundCompany(page)
  const team = async (team_name: string) => (await send<{ team_id: number }>(page, 'POST', '/teams', { team_name })).team_id
  const [blue, green] = [await team('Blue'), await team('Green')]
  await page.goto('/employees')
  await page.getByRole('button', { name: 'Add a person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Full name').fill('Tova Lind')
  await dialog.getByLabel('E-mail').fill(colleague(company, 'tova'))
  await dialog.getByLabel('Job title').fill('Developer')
  await dialog.getByLabel('First day').fill('2024-01-15')
  await dialog.getByLabel('Team').selectOption({ label: 'Blue' })
  await dialog.getByLabel('Manager').click()
  await page.getByRole('listbox', { name: 'Manager' }).getByRole('option').first().click()
  await inspect(page, 'person-add')
  await dialog.getByRole('button', { name: 'Add and invite' }).click()
  await expect(dialog.getByLabel('Invitation link')).toHaveValue(/\/invitations\//)
  await dialog.getByRole('link', { name: 'Open the profile of Tova Lind' }).click()
  await expect(page.getByRole('heading', { name: 'Tova Lind', level: 1 })).toBeVisible()
  const [tova] = await json<Employee[]>(page, '/employees?q=tova')
  expect(tova).toMatchObject({ name: 'Tova Lind', role: 'Developer', team_id: blue, hire_date: '2024-01-15', manager_id: expect.any(Number) })
  await inspect(page, 'person')

  await test.step('a promotion of last year goes between what is known', async () => {
    await page.getByRole('button', { name: 'Edit' }).click()
    await page.getByLabel('Team').selectOption({ label: 'Green' })
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Tova Lind is saved')).toBeVisible()
    await page.getByRole('button', { name: 'Edit' }).click()
    await page.getByLabel('Holds from').fill('2025-03-01')
    await expect(page.getByText('There is a later entry', { exact: false })).toBeVisible()
    await expect(page.getByLabel('Team')).toHaveValue(String(blue))
    await page.getByLabel('Job title').fill('Senior developer')
    await inspect(page, 'person-edit')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const history = await json<{ valid_from: string; role: string; team_id: number | null }[]>(page, `/employees/${tova!.employee_id}/history`)
    expect(history.map(({ role, team_id }) => [role, team_id])).toEqual([
      ['Developer', green],
      ['Senior developer', blue],
      ['Developer', blue],
    ])
    expect(history[1]!.valid_from).toBe('2025-03-01')
    await page.getByRole('region', { name: 'History' }).getByLabel('As of').fill('2025-06-01')
    await expect(page.getByText(/^Senior developer · Blue/)).toBeVisible()
  })

  await test.step('off the list, and back by the toast', async () => {
    await page.getByRole('button', { name: 'Deactivate' }).click()
    await expect(page.getByText('Has left').first()).toBeVisible()
    await expect.poll(() => json(page, `/employees/${tova!.employee_id}`)).toMatchObject({ is_active: false })
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Deactivate' })).toBeVisible()
    await expect.poll(() => json(page, `/employees/${tova!.employee_id}`)).toMatchObject({ is_active: true })
  })
})

test('the org chart is walked by keyboard, searched, and shown as of a day', async ({ page }) => {
  await foundCompany(page)
  const add = async (name: string, more: object = {}) =>
    (await send<Employee>(page, 'POST', '/employees', { name, email: `${name.toLowerCase()}.${Date.now()}@chart.example`, invite: false, hire_date: '2024-01-15', ...more })).employee_id
  const top = await add('Ursula', { role: 'Chief' })
  const middle = await add('Viktor', { manager_id: top })
  const leaf = await add('Wanda', { manager_id: middle })
  await send(page, 'PUT', `/employees/${leaf}`, { manager_id: top })
  await page.goto('/org-chart')
  const line = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) })
  await expect(line('Ursula')).toHaveAttribute('aria-expanded', 'true')
  await expect(line('Wanda')).toHaveAttribute('aria-level', '2')
  await inspect(page, 'org-chart')
  await line('Ursula').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('w')
  await expect(line('Wanda')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(line('Ursula')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(line('Wanda')).toHaveCount(0)
  await page.getByLabel('Search name, title or team').fill('wanda')
  await expect(line('Wanda')).toBeVisible()
  await expect(line('Viktor')).toHaveCount(0)
  await page.getByLabel('Search name, title or team').fill('')
  await page.getByLabel('As of').fill('2024-06-01')
  await expect(page.getByText('Who reported to whom on 1 Jun 2024', { exact: false })).toBeVisible()
  await expect(line('Wanda')).toHaveAttribute('aria-level', '3')
  await page.goto('/org-chart')
  await line('Viktor').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/employees/${middle}$`))
})

test('teams and departments are made, changed and deleted', async ({ page }) => {
  await foundCompany(page)
  await page.goto('/settings/departments')
  await inspect(page, 'departments-empty')
  await page.getByRole('button', { name: 'Add a department' }).first().click()
  await page.getByLabel('Department', { exact: true }).fill('Operations')
  await page.getByLabel('What it does').fill('Keeps everything running.')
  await page.getByRole('button', { name: 'Add the department' }).click()
  await expect(page.getByRole('row', { name: /Operations/ })).toBeVisible()
  const [department] = await json<{ id: number; description: string }[]>(page, '/departments')
  expect(department).toMatchObject({ name: 'Operations', description: 'Keeps everything running.' })

  await page.goto('/teams')
  await page.getByRole('button', { name: 'Add a team' }).first().click()
  await page.getByLabel('Team', { exact: true }).fill('Night shift')
  await page.getByLabel('Department').last().selectOption({ label: 'Operations' })
  await page.getByRole('button', { name: 'Add the team' }).click()
  await page.getByRole('link', { name: 'Night shift' }).click()
  await expect(page.getByText('Nobody is in this team yet.')).toBeVisible()
  await inspect(page, 'team')
  expect(await json(page, '/teams')).toMatchObject([{ team_name: 'Night shift', department_id: department!.id }])

  // What teams belong to is not deleted from under them.
  await page.goto('/settings/departments')
  await page.getByRole('button', { name: 'Delete Operations' }).click()
  await expect(page.getByText('One team belongs to it.', { exact: false })).toBeVisible()
  await inspect(page, 'departments')
  await page.getByRole('link', { name: 'Show the teams' }).click()
  await page.getByRole('link', { name: 'Night shift' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog', { name: 'Delete Night shift?' }).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Night shift is deleted')).toBeVisible()
  await page.goto('/settings/departments')
  await page.getByRole('button', { name: 'Delete Operations' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('No departments yet')).toBeVisible()
  await expect.poll(() => json(page, '/departments')).toEqual([])
  await expect.poll(() => json(page, '/teams')).toEqual([])
})
