// Getting a session in cookies, by whatever door.
import { useMutation } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { useSessionChange } from '@/lib/session'

type Credentials = components['schemas']['Credentials']
type NewUser = components['schemas']['NewUser']
type NewCompany = components['schemas']['NewCompany']

const cookie = { query: { session: 'cookie' } } as const

const signIn = (body: Credentials) => unwrap(api.POST('/auth/login', { params: cookie, body }))

export function useSignIn() {
  const { signedIn } = useSessionChange()
  return useMutation({
    mutationFn: async (body: Credentials) => {
      await signIn(body)
      return signedIn()
    },
  })
}

export function useRegister() {
  const { signedIn } = useSessionChange()
  return useMutation({
    mutationFn: async (body: NewUser) => {
      await unwrap(api.POST('/auth/register', { params: cookie, body }))
      return (await signedIn()) ?? (await signIn({ email: body.email, password: body.password }), signedIn())
    },
  })
}

export function useCompanySignUp() {
  const { signedIn } = useSessionChange()
  return useMutation({
    mutationFn: async (body: NewCompany) => {
      await unwrap(api.POST('/auth/signup', { params: cookie, body }))
      return (await signedIn()) ?? (await signIn({ email: body.email, password: body.password }), signedIn())
    },
  })
}
