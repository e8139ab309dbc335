/** The form's screens in their order; the first one's address is /file itself. */
export const STEPS = ['what', 'seller', 'wants', 'when', 'evidence', 'you', 'review'] as const
export type StepName = (typeof STEPS)[number]

export const addressOf = (step: StepName): string => (step === 'what' ? '/file' : `/file/${step}`)

export const stepAt = (part: string | undefined): StepName | undefined =>
  part === undefined ? 'what' : STEPS.slice(1).find((step) => step === part)

/** The screen where a field named by the server stands. */
export const stepOfPath = (path: string): StepName => {
  const head = path.split('.')[0] ?? ''
  if (['category', 'details', 'narrative'].includes(head)) return 'what'
  if (['seller', 'sellerId'].includes(head)) return 'seller'
  if (['wants', 'otherWant', 'kinds', 'joint', 'jointNoticeId'].includes(head)) return 'wants'
  if (['happenedOn', 'amountFen'].includes(head)) return 'when'
  if (head === 'evidence') return 'evidence'
  if (['filer', 'consentPublish', 'consentDelegate'].includes(head)) return 'you'
  return 'review'
}

const WHOLE: Record<string, string> = {
  seller: 'seller.wechatId',
  kinds: 'wants',
  filer: 'filer.name',
  details: 'narrative',
  jointNoticeId: 'joint',
}

/** The id of the field that stands for what the server named: a group by its first field, a file by the button. */
export const fieldOfPath = (path: string): string => (path.startsWith('evidence') ? 'evidence' : (WHOLE[path] ?? path))
