import { expect, it } from 'vitest'
import { currentOf, groupsFor, placesFor, trailTo } from './places'
import type { Me } from '@/lib/session'

const me = (permissions: string[]) =>
  ({ state: 'active', company: { personal: false }, permissions: ['signed_in', ...permissions] }) as unknown as Me
const paths = (permissions: string[]) => placesFor(me(permissions)).map((place) => place.to)
const everybody = ['member', 'videos_upload', 'emotion_dashboard', 'emotion_results', 'employees_read', 'users_approve', 'company_manage']
const trail = (path: string) => trailTo(path, groupsFor(me(everybody))).map((crumb) => crumb.to ?? crumb.text)

it('offers only what one may open', () => {
  expect(paths(['member', 'videos_upload'])).toContain('/portal')
  expect(paths(['member', 'videos_upload'])).not.toContain('/settings/users')
  expect(paths(['member', 'users_approve'])).toContain('/settings/users')
})

it('offers somebody who is not let in yet only what is their own', () => {
  expect(placesFor({ ...me(['member', 'videos_upload']), state: 'pending' }).map((place) => place.to)).toEqual(['/settings', '/settings/security'])
})

it('gives no two pages the same shortcut', () => {
  const keys = placesFor(me(everybody)).flatMap((place) => place.key ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

it('knows the way to a page and to what is below it', () => {
  expect(trail('/portal')).toEqual(['nav.group.work'])
  expect(trail('/portal/videos/7')).toEqual(['nav.group.work', '/portal'])
  expect(trail('/emotion/employees/7/videos/9')).toEqual(['nav.group.emotion', '/emotion/employees'])
  expect(trail('/settings/users')).toEqual(['/settings'])
  expect(trail('/settings')).toEqual([])
  expect(trail('/')).toEqual([])
  expect(trail('/nowhere')).toEqual([])
})

it('knows the one place where somebody is', () => {
  const at = (path: string) => currentOf(path, groupsFor(me([...everybody, 'attendance_own'])))
  expect(at('/')).toBe('/')
  expect(at('/attendance')).toBe('/attendance')
  expect(at('/attendance/team')).toBe('/attendance/team')
  expect(at('/emotion/employees/7/videos/9')).toBe('/emotion/employees')
  expect(at('/settings/roles')).toBe('/settings/roles')
  expect(at('/nowhere')).toBeUndefined()
})
