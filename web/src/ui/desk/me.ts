import { createContext, useContext } from 'react'

/** The person at the desk; what is drawn for them follows from `permissions`, never from a role's name. */
export type Me = {
  id: string
  name: string
  email: string
  roleLabels: readonly string[]
  authorityName: string | undefined
  secondFactorEnabled: boolean
  permissions: readonly string[]
  /** Empty while they gave none. */
  officePhone: string
  /** The installation demands a second factor, and this person has none yet: no right holds until they do. */
  mustSetUpSecondFactor: boolean
}

export const MeContext = createContext<Me | null>(null)

export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('Nobody is signed in here: the page stands outside the desk.')
  return me
}

/** Whether the server lets this person do it, for instance `may(me, 'read:Seller')`. */
export const may = (me: Me, permission: string): boolean => me.permissions.includes(permission)
