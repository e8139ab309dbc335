/** Where to go after signing in: only an address of the desk, never one of another site. */
export const safeAddress = (to: string | null): string => {
  if (!to) return '/desk'
  try {
    const base = 'https://desk.invalid'
    const { origin, pathname, search, hash } = new URL(to, base)
    const isDesk = pathname === '/desk' || pathname.startsWith('/desk/')
    return origin === base && isDesk ? pathname + search + hash : '/desk'
  } catch {
    return '/desk'
  }
}
