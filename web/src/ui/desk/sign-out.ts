import { postAuth } from './auth-door.ts'

/** Ends the session and leaves nothing of it in this page's memory: the next person starts with a fresh one. */
export const signOut = async () => {
  await postAuth('/sign-out', {})
  location.assign('/sign-in')
}
