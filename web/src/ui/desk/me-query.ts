import { graphql, type ResultOf } from '../../app/graphql.ts'
import type { Me } from './me.ts'

export const meQuery = graphql(`
  query Me {
    me { id name email roleLabels authority { id name } secondFactorEnabled permissions officePhone }
  }
`)

export const meOf = (found: NonNullable<ResultOf<typeof meQuery>['me']>): Me => ({
  id: found.id,
  name: found.name,
  email: found.email,
  roleLabels: found.roleLabels,
  authorityName: found.authority?.name,
  secondFactorEnabled: found.secondFactorEnabled,
  permissions: found.permissions,
  officePhone: found.officePhone ?? '',
  // Every officer has some right; one without any has been stopped at the door.
  mustSetUpSecondFactor:
    found.authority !== null &&
    found.roleLabels.length > 0 &&
    found.permissions.length === 0 &&
    !found.secondFactorEnabled,
})
