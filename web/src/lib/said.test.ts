import { afterEach, expect, it } from 'vitest'
import { chooseLanguage, t, type TextKey } from './i18n'
import { ApiProblem } from './problem'
import { said, sentences } from './said'
import en from '@/locales/en.json'

afterEach(() => localStorage.clear())

it('holds the English texts', () => {
  for (const [key, sentence] of Object.entries(sentences)) expect(en[key as TextKey]).toBe(sentence)
})

it('leaves English as the server says it', () => {
  expect(said('This may have at most 255 characters.')).toBe('This may have at most 255 characters.')
})

it('says it in the language of the reader, numbers and names included', async () => {
  await chooseLanguage('de')
  expect(said('This field is required.')).toBe(t('said.required'))
  expect(said('This may have at most 255 characters.')).toBe(t('said.atMost', { count: '255' }))
  expect(said('One face was analysed. It was seen in 93 % of the video. The video has no sound.')).toBe(
    [t('said.video.oneFace'), t('said.video.seen', { share: '93' }), t('said.video.silent')].join(' '),
  )
  expect(said("The company's policy does not allow this analysis any more.")).toBe(t('problem.code.policy_changed'))
})

it('leaves whole what it does not know', async () => {
  await chooseLanguage('de')
  expect(said('One face was analysed. The moon was full.')).toBe('One face was analysed. The moon was full.')
})

it('says problems by their code, and why a field is refused', async () => {
  const problem = new ApiProblem(409, {
    code: 'team_name_taken',
    detail: 'There is a team of this name already.',
    errors: [{ field: 'team_name', message: 'This field is required.' }],
  })
  expect(problem.detail).toBe('There is a team of this name already.')
  await chooseLanguage('de')
  expect(problem.detail).toBe(t('problem.code.team_name_taken'))
  expect(problem.fieldMessage('team_name')).toBe(t('said.required'))
})
