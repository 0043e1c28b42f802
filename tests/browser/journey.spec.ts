// The whole way: a company signs up, an employee joins and uploads, HR sees what was measured.
import { expect, test, type Page } from '@playwright/test'
import { join, resolve } from 'node:path'
import { inspect, listen } from './inspect.ts'
import { json, newCompany, password, signUpCompany } from './people.ts'

const fixtures = process.env.FIXTURES ?? resolve(import.meta.dirname, '../../build/fixtures')
const emotions = ['stress', 'anxiety', 'fatigue', 'happiness', 'neutral', 'anger', 'surprise'] as const
const named = (emotion: string) => emotion.charAt(0).toUpperCase() + emotion.slice(1)
const percent = (share: number) => (share > 0 && share < 0.005 ? 'Under 1%' : `${Math.round(share * 100)}%`)
const two = (value: number) => new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

interface Video {
  video_id: string
  original_filename: string
  status: string
  faces_detected: number
  predictions: Record<string, number>
  top_emotion?: string
  top_score?: number
  model?: { name: string; version: string }
}

async function upload(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(join(fixtures, file))
}

async function analysed(page: Page, file: string): Promise<Video> {
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: file, exact: true }) })
  await expect(row.getByText('Analysed')).toBeVisible({ timeout: 120_000 })
  const videos = await json<Video[]>(page, '/videos')
  const { video_id } = videos.find((video) => video.original_filename === file)!
  return json<Video>(page, `/videos/${video_id}`)
}

test('a real video in, an HR dashboard out', async ({ page: hr, browser }) => {
  test.setTimeout(900_000)
  const company = newCompany()
  const email = company.admin.replace('ada', 'eve')
  const complaints = listen(hr)

  await test.step('a company signs up in a country that allows the analysis', async () => {
    await hr.goto('/')
    await expect(hr).toHaveURL(/\/login$/)
    await inspect(hr, 'login')
    await hr.goto('/signup')
    await hr.getByLabel('Country').selectOption({ label: 'Germany' })
    await expect(hr.getByText('Emotion analysis is prohibited in this country')).toBeVisible()
    await hr.getByLabel('Country').selectOption({ label: 'United States' })
    await expect(hr.getByText('Emotion analysis is possible here', { exact: false })).toBeVisible()
    await expect(hr.getByLabel('Time zone')).toHaveValue('America/New_York')
    await inspect(hr, 'signup')
    await signUpCompany(hr, company, 'United States')
    await expect(hr).toHaveURL(/\/dashboard$/)
    await expect(hr.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
    await expect(hr.getByText('Nothing was measured in this period.').first()).toBeVisible()
    await inspect(hr, 'dashboard-empty')
  })

  await test.step('its policy shows individual results', async () => {
    await hr.getByRole('link', { name: 'Company', exact: true }).click()
    await expect(hr.getByLabel('Company name')).toHaveValue(company.name)
    await hr.getByRole('radio', { name: /^Individual results/ }).check()
    await hr.getByLabel('Company name').fill(`${company.name} Inc`)
    await hr.getByRole('button', { name: 'Save changes' }).click()
    await expect(hr.getByText('Your changes are saved.')).toBeVisible()
    expect(await json(hr, '/companies/current')).toMatchObject({ name: `${company.name} Inc`, jurisdiction: 'US', emotion_policy: 'individual' })
    await inspect(hr, 'company')
  })

  const link = await test.step('HR invites an employee', async () => {
    await hr.getByRole('link', { name: 'Invitations' }).click()
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

  const context = await browser.newContext()
  const employee = await context.newPage()
  const heard: string[] = []
  const told = listen(employee)
  employee.on('websocket', (socket) => socket.on('framereceived', (frame) => heard.push(String(frame.payload))))

  await test.step('the employee accepts in another browser', async () => {
    await employee.goto(link)
    await expect(employee.getByRole('heading', { name: `Join ${company.name} Inc` })).toBeVisible()
    await inspect(employee, 'accept')
    await expect(employee.getByLabel('E-mail')).toHaveValue(email)
    await employee.getByLabel('First name').fill('Eve')
    await employee.getByLabel('Last name').fill('Archer')
    await employee.getByLabel('Password', { exact: true }).fill(password)
    await employee.getByRole('button', { name: /^Join/ }).click()
    await expect(employee).toHaveURL(/\/portal$/)
    await expect(employee.getByRole('link', { name: 'Dashboard' })).toHaveCount(0)
    await employee.goto('/dashboard')
    await expect(employee.getByRole('heading', { name: 'This page is not for your role' })).toBeVisible()
    await employee.goto('/portal')
  })

  await test.step('and consents before anything can be uploaded', async () => {
    await expect(employee.getByRole('button', { name: 'Choose a file' })).toBeDisabled()
    await inspect(employee, 'portal-consent')
    await employee.getByRole('button', { name: 'I agree' }).click()
    await expect(employee.getByText('Given', { exact: true })).toBeVisible()
    await expect(employee.getByRole('button', { name: 'Choose a file' })).toBeEnabled()
  })

  const result = await test.step('uploads a video and watches it being analysed', async () => {
    await upload(employee, 'face.mp4')
    await expect(employee.getByRole('link', { name: 'face.mp4' })).toBeVisible()
    const video = await analysed(employee, 'face.mp4')
    const events = heard.map((frame) => JSON.parse(frame) as { type: string; data?: { video_id?: string } })
    const own = events.filter((event) => event.data?.video_id === video.video_id).map((event) => event.type)
    expect(own).toContain('video.progress')
    expect(own).toContain('video.processed')
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
    await hr.getByRole('link', { name: 'Dashboard' }).click()
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
    await hr.getByRole('button', { name: 'Export as CSV' }).click()
    expect((await saved).suggestedFilename()).toBe('attune-emotions.csv')
  })

  await test.step('finds the employee in the table, and opens their history', async () => {
    await hr.getByLabel('Search name or e-mail').fill('archer')
    const row = hr.getByRole('row', { name: /Eve Archer/ })
    await expect(row).toContainText(named(result.top_emotion!))
    await expect(row).toContainText(two(result.top_score!))
    await hr.getByLabel('Search name or e-mail').fill('nobody-of-that-name')
    await expect(hr.getByText('Nobody matches')).toBeVisible()
    await hr.getByRole('link', { name: 'Employees' }).click()
    await inspect(hr, 'employees')
    await hr.getByRole('link', { name: 'Eve Archer' }).click()
    await expect(hr.getByRole('heading', { name: 'Eve Archer' })).toBeVisible()
    await expect(hr.getByText('1 video', { exact: true })).toBeVisible()
    await inspect(hr, 'employee')
  })

  await test.step('a clip without a face has no scores', async () => {
    await employee.goto('/portal')
    await expect(employee.getByText('Your results were seen by HR').first()).toBeVisible()
    await upload(employee, 'no_face.mp4')
    const video = await analysed(employee, 'no_face.mp4')
    expect(video.faces_detected).toBe(0)
    expect(video.predictions).toEqual({})
    await employee.getByRole('link', { name: 'no_face.mp4' }).click()
    await expect(employee.getByText('No scores for this video')).toBeVisible()
    await expect(employee.getByText('No face was seen', { exact: true })).toBeVisible()
    await expect(employee.getByText('0.00')).toHaveCount(0)
    await inspect(employee, 'video-no-face')
  })

  await test.step('a file that is no video is refused in words', async () => {
    await employee.goto('/portal')
    await upload(employee, 'not_a_video.mp4')
    await expect(employee.getByRole('alert')).toContainText('not a video')
    await inspect(employee, 'portal-refused')
    await employee.getByRole('button', { name: 'Dismiss not_a_video.mp4' }).click()
    await expect(employee.getByRole('alert')).toHaveCount(0)
  })

  await test.step('a deleted video leaves the statistics', async () => {
    await employee.getByRole('link', { name: 'face.mp4', exact: true }).click()
    await employee.getByRole('button', { name: 'Delete', exact: true }).click()
    await employee.getByRole('button', { name: 'Delete for good' }).click()
    await expect(employee).toHaveURL(/\/portal$/)
    await expect(employee.getByRole('link', { name: 'face.mp4', exact: true })).toHaveCount(0)
    const { pie } = await json<{ pie: Record<string, number> }>(hr, '/hr/dashboard/emotion-pie-distribution')
    expect(Object.values(pie).every((share) => share === 0)).toBe(true)
  })

  await test.step('the admin sees the jobs', async () => {
    await hr.getByRole('link', { name: 'Jobs' }).click()
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

  expect([...complaints, ...told]).toEqual([])
  await context.close()
})
