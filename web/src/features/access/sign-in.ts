// Getting a session in cookies, by whatever door.
import { useMutation } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import { useSessionChange } from '@/lib/session'

type SignIn = components['schemas']['SignIn']
type Register = components['schemas']['Register']
type SignUp = components['schemas']['SignUp']

const signIn = (body: SignIn) => unwrap(api.POST('/auth/login', { body }))

export function useSignIn() {
  const { signedIn } = useSessionChange()
  return useMutation({
    mutationFn: async (body: SignIn) => {
      await signIn(body)
      return signedIn()
    },
  })
}

export function useRegister() {
  const { signedIn } = useSessionChange()
  return useMutation({
    mutationFn: async (body: Register) => {
      await unwrap(api.POST('/auth/register', { body }))
      return (await signedIn()) ?? (await signIn({ email: body.email, password: body.password }), signedIn())
    },
  })
}

export function useCompanySignUp() {
  const { signedIn } = useSessionChange()
  return useMutation({
    mutationFn: async (body: SignUp) => {
      await unwrap(api.POST('/auth/signup', { body }))
      return (await signedIn()) ?? (await signIn({ email: body.email, password: body.password }), signedIn())
    },
  })
}
