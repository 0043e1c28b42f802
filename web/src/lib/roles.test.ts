import { describe, expect, it } from 'vitest'
import { roleTitle, roleWish, type RoleView } from './roles'

const role = (role_id: string, name: string, built_in: boolean): RoleView => ({
  role_id,
  name,
  built_in,
  description: '',
  permissions: [],
  people: 0,
  updated_at: null,
})
const roles = [role('hr', 'hr', true), role('0199-1', 'Auditor', false)]

describe('roles', () => {
  it('are called by our word, or by their own name', () => {
    expect(roles.map(roleTitle)).toEqual(['HR', 'Auditor'])
  })
  it('are given by name where they are built in, and by id where they are not', () => {
    expect(roleWish(roles, 'hr')).toEqual({ role: 'hr' })
    expect(roleWish(roles, '0199-1')).toEqual({ role_id: '0199-1' })
  })
})
