// An employee's own videos: what has no face has no scores, and what is no video is refused in words.
import { quoted, rows } from './database.ts'
import { inspect } from './inspect.ts'
import { colleague, foundCompany, join } from './people.ts'
import { expect, test } from './test.ts'
import { analysed, consent, upload } from './videos.ts'

test('nothing is invented where nothing was seen', async ({ page: employee, visitor }) => {
  test.setTimeout(300_000)
  const admin = await visitor()
  const company = await foundCompany(admin, { emotion_policy: 'individual' })
  await join(admin, employee, colleague(company, 'noah'), { first_name: 'Noah' })
  await employee.goto('/portal')
  await consent(employee)

  await upload(employee, 'no_face.mp4')
  const video = await analysed(employee, 'no_face.mp4')
  expect(video.faces_detected).toBe(0)
  expect(video.predictions).toEqual({})
  expect(rows(`select emotion from video_scores where video_id = ${quoted(video.video_id)}`)).toEqual([])
  await employee.getByRole('link', { name: 'no_face.mp4' }).click()
  await expect(employee.getByText('No scores for this video')).toBeVisible()
  await expect(employee.getByText('No face was seen', { exact: true })).toBeVisible()
  await expect(employee.getByText('0.00')).toHaveCount(0)
  await inspect(employee, 'video-no-face')

  await employee.goto('/portal')
  await upload(employee, 'not_a_video.mp4')
  await expect(employee.getByRole('alert')).toContainText('not a video')
  await inspect(employee, 'portal-refused')
  const refused = `select status from videos join companies using (company_id) where name = ${quoted(company.name)} and original_filename = 'not_a_video.mp4'`
  await expect.poll(() => rows(refused)).toEqual([{ status: 'failed' }])
  await employee.getByRole('button', { name: 'Dismiss not_a_video.mp4' }).click()
  await expect(employee.getByRole('alert')).toHaveCount(0)

  const recording = await test.step('a video from the camera goes the same way', async () => {
    await employee.getByRole('button', { name: 'Record with the camera' }).click()
    const studio = employee.getByRole('dialog', { name: 'Record a video' })
    await studio.getByRole('button', { name: 'Start recording' }).click()
    await expect(studio.getByText('0:02 of at most 5:00')).toBeVisible()
    await inspect(employee, 'recording')
    await studio.getByRole('button', { name: 'Stop recording' }).click()
    await expect(studio.getByLabel('Your recording')).toBeVisible()
    expect(rows("select video_id from videos where original_filename like 'recording-%'")).toEqual([])
    await inspect(employee, 'recorded')
    await studio.getByRole('button', { name: 'Use this recording' }).click()
    await expect(studio).toHaveCount(0)
    const link = employee.getByRole('link', { name: /^recording-/ })
    await expect(link).toBeVisible()
    return analysed(employee, (await link.textContent())!)
  })
  expect(rows(`select emotion from video_scores where video_id = ${quoted(recording.video_id)}`)).toEqual([])
})
