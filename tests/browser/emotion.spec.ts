// The whole way of a video: an employee is invited, consents and uploads; HR sees what was measured; what is deleted counts no more.
import { expect, test } from './test.ts'
import { isTrue, quoted, row, rows } from './database.ts'
import { inspect } from './inspect.ts'
import { colleague, foundCompany, json, password } from './people.ts'
import { analysed, consent, emotions, named, percent, two, upload } from './videos.ts'

test('a real video in, an HR dashboard out', async ({ page: hr, visitor }) => {
  test.setTimeout(900_000)
  const company = await foundCompany(hr, { emotion_policy: 'individual' })
  const email = colleague(company, 'eve')
  const { company_id: companyId } = row<{ company_id: string }>(`select company_id from companies where name = ${quoted(company.name)}`)

  const link = await test.step('HR invites an employee', async () => {
    await hr.goto('/invitations')
    await hr.getByRole('button', { name: 'Invite somebody' }).click()
    await hr.getByLabel('E-mail').fill(email)
    await hr.getByRole('button', { name: 'Create invitation' }).click()
    await expect(hr.getByText(`${email} is invited`)).toBeVisible()
    const url = await hr.getByLabel('Invitation link').inputValue()
    await inspect(hr, 'invited')
    await hr.getByRole('button', { name: 'Done' }).click()
    await expect(hr.getByRole('row', { name: new RegExp(email) })).toContainText('Open')
    await inspect(hr, 'invitations')
    return new URL(url).pathname
  })

  const employee = await visitor()
  const heard: string[] = []
  employee.on('websocket', (socket) => socket.on('framereceived', (frame) => heard.push(String(frame.payload))))

  await test.step('the employee accepts in another browser', async () => {
    await employee.goto(link)
    await expect(employee.getByRole('heading', { name: `Join ${company.name}` })).toBeVisible()
    await inspect(employee, 'accept')
    await expect(employee.getByLabel('E-mail')).toHaveValue(email)
    await employee.getByLabel('First name').fill('Eve')
    await employee.getByLabel('Last name').fill('Archer')
    await employee.getByLabel('Password', { exact: true }).fill(password)
    await employee.getByRole('button', { name: /^Join/ }).click()
    await expect(employee).not.toHaveURL(/invitations/)
    const joined = row<{ role: string; state: string }>(`select role, state from users where email = ${quoted(email)}`)
    expect(joined).toEqual({ role: 'employee', state: 'active' })
    await employee.goto('/dashboard')
    await expect(employee.getByRole('heading', { name: 'This page is not for your role' })).toBeVisible()
    await employee.goto('/portal')
  })

  await test.step('and consents before anything can be uploaded', async () => {
    await expect(employee.getByRole('button', { name: 'Choose a file' })).toBeDisabled()
    await inspect(employee, 'portal-consent')
    await consent(employee)
    const given = row<{ granted: unknown; text_version: number }>(
      `select granted, text_version from consents where user_id = ${quoted((await json<{ id: string }>(employee, '/me')).id)}`,
    )
    expect(isTrue(given.granted)).toBe(true)
  })

  const result = await test.step('uploads a video and watches it being analysed', async () => {
    await upload(employee, 'face.mp4')
    await expect(employee.getByRole('link', { name: 'face.mp4' })).toBeVisible()
    const video = await analysed(employee, 'face.mp4')
    const events = () => heard.map((frame) => JSON.parse(frame) as { type: string; data?: { video_id?: string } })
    const own = () => events().filter((event) => event.data?.video_id === video.video_id).map((event) => event.type)
    await expect.poll(own).toEqual(expect.arrayContaining(['video.progress', 'video.processed']))
    const kept = rows<{ emotion: string; score: number }>(`select emotion, score from video_scores where video_id = ${quoted(video.video_id)}`)
    expect(Object.fromEntries(kept.map(({ emotion, score }) => [emotion, score / 1e6]))).toEqual(video.predictions)
    expect(video.faces_detected).toBeGreaterThanOrEqual(1)
    expect(Object.keys(video.predictions).length).toBeGreaterThanOrEqual(4)
    for (const [emotion, score] of Object.entries(video.predictions)) {
      expect(emotions).toContain(emotion)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
    await inspect(employee, 'portal')
    return video
  })

  await test.step('sees the result, strongest first, with nothing invented', async () => {
    await employee.getByRole('link', { name: 'face.mp4' }).click()
    const three = employee.getByRole('region', { name: 'The three strongest' }).getByRole('listitem')
    const strongest = emotions
      .filter((emotion) => emotion in result.predictions)
      .sort((a, b) => result.predictions[b]! - result.predictions[a]!)
    await expect(three).toHaveCount(3)
    for (const [rank, emotion] of strongest.slice(0, 3).entries()) {
      await expect(three.nth(rank)).toContainText(named(emotion))
      await expect(three.nth(rank)).toContainText(two(result.predictions[emotion]!))
    }
    expect(result.top_emotion).toBe(strongest[0])
    await expect(employee.getByText('An expression is not a feeling', { exact: false })).toBeVisible()
    await expect(employee.getByText(`${result.model!.name}, version ${result.model!.version}`)).toBeVisible()
    for (const absent of emotions.filter((emotion) => !(emotion in result.predictions))) {
      await expect(employee.getByText('Not measured in this video', { exact: false })).toContainText(named(absent))
    }
    await expect(employee.getByRole('img', { name: 'Scores every half second of face.mp4' })).toBeVisible()
    await employee.getByRole('button', { name: 'Show as a table: Timeline' }).click()
    await expect(employee.getByRole('columnheader', { name: 'Faces' })).toBeVisible()
    await employee.getByRole('button', { name: 'Show as a table: Timeline' }).click()
    await inspect(employee, 'video')
  })

  await test.step('and can play it', async () => {
    await employee.getByRole('button', { name: 'Play the video' }).click()
    const player = employee.locator('video')
    await expect(player).toBeVisible()
    await expect.poll(() => player.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThanOrEqual(1)
    await expect.poll(() => player.evaluate((video: HTMLVideoElement) => Math.round(video.duration))).toBe(6)
  })

  await test.step('HR sees the emotions on the dashboard', async () => {
    await hr.goto('/dashboard')
    const { pie } = await json<{ pie: Record<string, number> }>(hr, '/hr/dashboard/emotion-pie-distribution')
    const { distribution } = await json<{ distribution: Record<string, number> }>(hr, '/hr/dashboard/emotion-distribution')
    expect(Object.values(pie).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
    const seven = hr.getByRole('region', { name: 'The seven emotions' }).getByRole('listitem')
    await expect(seven).toHaveCount(7)
    for (const [place, emotion] of emotions.entries()) {
      await expect(seven.nth(place)).toContainText(named(emotion))
      await expect(seven.nth(place)).toContainText(percent(pie[emotion]!))
      expect(distribution[emotion]!).toBeCloseTo(result.predictions[emotion] ?? 0, 3)
    }
    const summary = await json<{ total_videos: number; avg_stress?: number }>(hr, '/hr/dashboard/summary')
    expect(summary.total_videos).toBe(1)
    if (typeof summary.avg_stress === 'number') await expect(hr.getByText(two(summary.avg_stress), { exact: true }).first()).toBeVisible()
    await expect(hr.getByRole('img', { name: 'Shares of the seven emotions' })).toBeVisible()
    await hr.getByRole('button', { name: 'Show as a table: Trend' }).click()
    await expect(hr.getByRole('region', { name: 'Trend' }).locator('tbody tr')).toHaveCount(30)
    await expect(hr.getByRole('region', { name: 'Trend' }).locator('tbody tr').first()).toContainText('Not measured')
    await hr.getByRole('button', { name: 'Show as a table: Trend' }).click()
    await inspect(hr, 'dashboard')
  })

  await test.step('exports the numbers', async () => {
    const saved = hr.waitForEvent('download')
    await hr.getByRole('main').getByRole('button', { name: 'Download' }).first().click()
    await hr.getByRole('menuitem', { name: 'Export as CSV' }).click()
    expect((await saved).suggestedFilename()).toBe('attune-emotions.csv')
  })

  await test.step('finds the employee in the table, and opens their history', async () => {
    await hr.getByLabel('Search name or e-mail').fill('archer')
    const row = hr.getByRole('row', { name: /Eve Archer/ })
    await expect(row).toContainText(named(result.top_emotion!))
    await expect(row).toContainText(two(result.top_score!))
    await hr.getByLabel('Search name or e-mail').fill('nobody-of-that-name')
    await expect(hr.getByText('Nobody matches')).toBeVisible()
    await hr.getByLabel('Search name or e-mail').fill('archer')
    await hr.getByRole('link', { name: 'Eve Archer' }).click()
    await expect(hr.getByRole('heading', { name: 'Eve Archer' })).toBeVisible()
    // The employee's own address of the video leads HR to where it stands among this person's results.
    const results = new URL(hr.url()).pathname
    await hr.goto(`/portal/videos/${result.video_id}`)
    await expect(hr).toHaveURL(new RegExp(`${results}/videos/${result.video_id}$`))
    await expect(hr.getByRole('link', { name: 'Results of this person' })).toBeVisible()
    await hr.goto(results)
    await expect(hr.getByRole('heading', { name: 'Eve Archer' })).toBeVisible()
    await expect(hr.getByText('1 video', { exact: true })).toBeVisible()
    await inspect(hr, 'employee')
  })

  await test.step('the employee sees that HR looked', async () => {
    await employee.goto('/portal')
    await expect(employee.getByText('Your results were seen by HR').first()).toBeVisible()
    const seen = `select audit_id from audit_log where action = 'results_seen' and company_id = ${quoted(companyId)}`
    await expect.poll(() => rows(seen).length).toBeGreaterThan(0)
  })

  await test.step('a deleted video leaves the statistics', async () => {
    await employee.getByRole('link', { name: 'face.mp4', exact: true }).click()
    await employee.getByRole('button', { name: 'Delete', exact: true }).click()
    await employee.getByRole('button', { name: 'Delete for good' }).click()
    await expect(employee).toHaveURL(/\/portal$/)
    await expect(employee.getByRole('link', { name: 'face.mp4', exact: true })).toHaveCount(0)
    const { pie } = await json<{ pie: Record<string, number> }>(hr, '/hr/dashboard/emotion-pie-distribution')
    expect(Object.values(pie).every((share) => share === 0)).toBe(true)
    expect(rows(`select video_id from videos where company_id = ${quoted(companyId)}`)).toEqual([])
    expect(rows(`select video_id from video_scores where company_id = ${quoted(companyId)}`)).toEqual([])
  })

  await test.step('the admin sees the jobs', async () => {
    await hr.goto('/settings/jobs')
    await expect(hr.getByRole('cell', { name: 'Done' }).first()).toBeVisible()
    await inspect(hr, 'jobs')
  })

  await test.step('and signs out', async () => {
    await hr.getByRole('button', { name: /^Account of/ }).click()
    await hr.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(hr).toHaveURL(/\/login$/)
    await hr.goto('/dashboard')
    await expect(hr).toHaveURL(/\/login\?next=/)
  })
})
