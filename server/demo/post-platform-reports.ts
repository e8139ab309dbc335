import type { Parts } from '../core/context.ts'
import { plusDays } from '../law/day.ts'
import { authenticatePartner } from '../partners/authenticate-partner.ts'
import { createApiKey } from '../partners/create-api-key.ts'
import { createPartner } from '../partners/create-partner.ts'
import { type PostResult, postReports } from '../partners/post-reports.ts'
import { SCOPES } from '../partners/scopes.ts'
import { type TriageDecision, triageReport } from '../partners/triage-report.ts'
import { asOfficerOf } from './as-officer-of.ts'
import { demoApiKey } from './demo-secrets.ts'
import type { Happening } from './happening.ts'
import { readRows } from './read-rows.ts'
import type { Town } from './town.ts'
import { instantOn, officeInstant } from './when.ts'

export const PLATFORM_NAME = '邻里集市开放平台（演示）'

const JOINED_DAYS_AGO = 45

/** The partner platform with its key, made by the administrator some weeks ago; its id. */
export const joinPlatform = async (parts: Parts, town: Town): Promise<string> => {
  const { today } = town.now
  const day = plusDays(today, -JOINED_DAYS_AGO)
  const admin = await town.as('admin', officeInstant({ day, at: '10:05' }, { earliest: new Date(0), today }))
  const partner = await createPartner(admin, { name: PLATFORM_NAME })
  await createApiKey(admin, { partnerId: partner.id, name: '生产环境', scopes: [...SCOPES] }, demoApiKey(parts.crypto))
  return partner.id
}

type ReportLine = {
  daysAgo: number
  happened: number
  verdict?: TriageDecision
  note?: string
  externalId: string
}

/** The platform posts its reports in a few calls, and the desk looks through the older ones on the next day. */
export const postPlatformReports = (parts: Parts, town: Town): Happening[] => {
  const { today } = town.now
  return [...Map.groupBy(readRows<ReportLine>('reports'), (line) => line.daysAgo)].flatMap(([daysAgo, lines]) => {
    const day = plusDays(today, -daysAgo)
    const postedAt = instantOn(day, '02:10')
    let results: PostResult[] = []
    const post = async () => {
      results = await postAs(parts, town, postedAt, lines)
    }
    const triages = lines.flatMap(({ verdict: decision, note }, i): Happening[] => {
      if (!decision) return []
      const at = officeInstant({ day: plusDays(day, 1), at: `09:${20 + i * 7}` }, { earliest: postedAt, today })
      const triage = async () => {
        const { id, authorityId } = results[i]!.report!
        await triageReport(await asOfficerOf(town, authorityId, { account: 'intake', at }), {
          reportId: id,
          decision,
          note,
        })
      }
      return [{ at, run: triage }]
    })
    return [{ at: postedAt, run: post }, ...triages]
  })
}

const postAs = async (parts: Parts, town: Town, at: Date, lines: readonly ReportLine[]): Promise<PostResult[]> => {
  const actor = await authenticatePartner(town.system(at), `Bearer ${demoApiKey(parts.crypto).secret}`)
  return postReports(
    town.actor(actor, at),
    lines.map(({ daysAgo: _, happened, verdict: __, note: ___, ...report }) => ({
      ...report,
      occurredOn: plusDays(town.now.today, -happened),
    })),
  )
}
