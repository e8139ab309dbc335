import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { given } from './given.ts'
import { givenSeller } from './given-seller.ts'
import type { House } from './house.ts'

const PHONES = 13_800_139_000
let filers = 0

/** Joint complaints about sellers of their own, and what an office publishes of them, by real steps. */
export const givenJointNotice = (house: House) => {
  const { act, opened } = given(house)
  const filer = () => {
    filers++
    return { name: `投诉人${filers}`, phone: String(PHONES + filers), address: '清溪县人民路 2 号' }
  }

  /** Two complaints about one seller, joined; the one that leads. */
  const jointComplaint = async (
    sellerId?: string,
    { consentPublish = true }: { consentPublish?: boolean } = {},
  ): Promise<CaseRow> => {
    const about = { sellerId: sellerId ?? (await givenSeller(house)), seller: {} }
    const lead = await act(
      await opened('mediation', { ...about, filer: filer(), consentPublish: true }),
      'intake',
      'acceptComplaint',
    )
    const other = await opened('mediation', { ...about, filer: filer(), consentPublish })
    await act(other, 'intake', 'joinComplaint', { number: lead.number, sameDispute: true, consent: true })
    return { ...lead, leadsJoint: true }
  }

  /** A joint complaint whose notice is public, and the notice's id. */
  const published = async (sellerId?: string): Promise<{ found: CaseRow; noticeId: string }> => {
    const lead = await jointComplaint(sellerId)
    const found = await act(lead, 'head', 'publishJointNotice', {
      goods: '羊绒围巾',
      until: '2026-12-20',
      accusesNobody: true,
    })
    return { found, noticeId: found.facts.jointNotice!.id }
  }

  /** The complaint of somebody who asks to join one. */
  const asking = async (): Promise<CaseRow> => {
    const { found, noticeId } = await published()
    return opened('mediation', { sellerId: found.sellerId, seller: {}, filer: filer(), jointNoticeId: noticeId })
  }

  return { jointComplaint, published, asking, filer }
}
