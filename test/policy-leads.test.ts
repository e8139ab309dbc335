import { describe, expect, it } from '@jest/globals'
import { ROLES, type Role } from '../server/identity/roles.ts'
import { permissionsOf } from '../server/policy.ts'

const rightsOn = (role: Role, subject: string): string =>
  permissionsOf({ kind: 'person', id: 'p', roles: [role], authorityId: 'a', authorityIds: ['a'] })
    .filter((permission) => permission.endsWith(`:${subject}`))
    .map((permission) => permission.split(':')[0])
    .sort()
    .join(' ')

const table = (subject: string) => Object.fromEntries(ROLES.map((role) => [role, rightsOn(role, subject)]))

const none = { mediator: '', respondent: '', brand: '', partner: '' }

describe('rights over leads', () => {
  it('let those who handle them decide, and those who oversee them look on', () => {
    expect(table('Finding')).toEqual({
      ...none,
      intake: 'decide openCase read',
      investigator: 'decide openCase read',
      legalReviewer: 'read',
      head: 'decide openCase read',
      supervisor: 'read',
      auditor: 'read',
      administrator: '',
    })
    expect(table('PartnerReport')).toEqual({
      ...none,
      intake: 'read triage',
      investigator: 'read',
      legalReviewer: '',
      head: 'read triage',
      supervisor: 'read',
      auditor: 'read',
      administrator: '',
    })
  })

  it('let those dismiss what is found on a seller who decide on findings', () => {
    const dismisses = Object.entries(table('SellerFinding')).filter(([, actions]) => actions === 'dismiss')
    expect(dismisses.map(([role]) => role).sort()).toEqual(['head', 'intake', 'investigator'])
  })

  it('keep the rules of detection apart from the leads', () => {
    expect(table('DetectionRule')).toEqual({
      ...none,
      intake: 'read review',
      investigator: 'read review',
      legalReviewer: 'read',
      head: 'author read rescreen review switchOn',
      supervisor: 'read',
      auditor: 'read',
      administrator: 'author read rescreen review switchOn',
    })
  })
})
