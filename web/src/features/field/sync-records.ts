import type { Client } from 'urql'
import type { Problem } from '../../ui/field.tsx'
import { patientFetch } from '../../ui/patient-fetch.ts'
import { type RequestTrouble, troubleOf } from '../../ui/request-problem.tsx'
import type { Upload, UploadQueue } from '../../ui/uploads/upload-queue.ts'
import { fieldOfPath, registerInput } from './field-input.ts'
import { collectorQuery, registerInField, sentQuery } from './field-query.ts'
import type { LocalRecord } from './field-record.ts'
import { fieldStore } from './field-store.ts'
import { pictureOf, uploadsOf } from './record-uploads.ts'

export type SyncTrouble = RequestTrouble | { kind: 'signedOut' } | { kind: 'noRight' }

const isSettled = ({ state }: Upload) => state === 'done' || state === 'paused' || state === 'refused'

/** Waits until every picture has arrived, is refused, or cannot go on for now. */
const settle = (queue: UploadQueue): Promise<readonly Upload[]> =>
  new Promise((resolve) => {
    const look = () => {
      if (!queue.get().every(isSettled)) return
      stop()
      resolve(queue.get())
    }
    const stop = queue.subscribe(look)
    queueMicrotask(look)
  })

const refusalsOf = (uploads: readonly Upload[]): Problem[] =>
  uploads
    .filter(({ state }) => state === 'refused')
    .map(({ group, refusal }) => ({
      path: group === 'licence' ? 'licencePhoto' : 'signature',
      message: refusal?.says ?? '',
    }))

const sendOne = async (client: Client, record: LocalRecord): Promise<SyncTrouble | undefined> => {
  const queue = uploadsOf(record.id)
  await queue.restored
  // What arrived long ago and was never claimed may be gone by now: each is asked about, and sent anew if so.
  queue.recheck()
  queue.resume()
  const uploads = await settle(queue)
  const refused = refusalsOf(uploads)
  if (refused.length > 0) return void (await fieldStore.change(record.id, { state: 'refused', problems: refused }))
  if (uploads.some(({ state }) => state !== 'done')) return { kind: 'noAnswer' }
  await fieldStore.change(record.id, { isTried: true })
  const input = registerInput(record, {
    licence: pictureOf(queue, 'licence')?.uploadId ?? null,
    signature: pictureOf(queue, 'signature')?.uploadId ?? null,
  })
  const { data, error } = await client.mutation(registerInField, { input }, { fetch: patientFetch }).toPromise()
  if (!data) {
    const code = error?.graphQLErrors[0]?.extensions.code
    if (code === 'FORBIDDEN') return { kind: 'noRight' }
    if (code === 'UNAUTHENTICATED') return { kind: 'signedOut' }
    return error ? troubleOf(error) : { kind: 'broken' }
  }
  const answer = data.registerInField
  if (answer.__typename === 'InvalidInput') {
    const problems = answer.fields.map(({ path, message }) => ({ path: fieldOfPath(path, record.typed), message }))
    return void (await fieldStore.change(record.id, { state: 'refused', problems, isTried: false }))
  }
  if (answer.__typename === 'Duplicate')
    return void (await fieldStore.change(record.id, {
      state: 'refused',
      problems: [{ path: 'name', message: answer.message }],
    }))
  const { outcome, outcomeLabel, decidedByWhom, seller } = answer
  await fieldStore.change(record.id, {
    state: 'sent',
    problems: [],
    // The office has it; what is personal goes from the device.
    typed: { name: record.typed.name ?? '' },
    outcome: {
      outcome,
      label: outcomeLabel,
      decidedByWhom,
      reason: null,
      seller: seller && `${seller.name} ${seller.number}`,
    },
  })
  queue.clear()
}

let underWay: Promise<SyncTrouble | undefined> | undefined

/**
 * Sends what waits, one record after the other, and fetches what has been decided since. Whoever calls while it runs
 * waits for the same run. A record that is refused stays on the device with what is wrong; the others go on.
 */
export const syncRecords = (client: Client, personId: string): Promise<SyncTrouble | undefined> => {
  underWay ??= run(client, personId).finally(() => {
    underWay = undefined
  })
  return underWay
}

const run = async (client: Client, personId: string): Promise<SyncTrouble | undefined> => {
  await fieldStore.restored
  const asked = await client
    .query(collectorQuery, {}, { requestPolicy: 'network-only', fetch: patientFetch })
    .toPromise()
  if (asked.error) return troubleOf(asked.error)
  if (asked.data?.me?.id !== personId) return { kind: 'signedOut' }
  const waiting = (fieldStore.get() ?? []).filter((one) => one.personId === personId && one.state === 'waiting')
  for (const record of waiting.toReversed()) {
    const trouble = await sendOne(client, record)
    if (trouble) return trouble
  }
  await fetchDecisions(client, personId)
}

const fetchDecisions = async (client: Client, personId: string): Promise<void> => {
  const { data } = await client.query(sentQuery, {}, { requestPolicy: 'network-only', fetch: patientFetch }).toPromise()
  for (const found of data?.fieldRecords.nodes ?? []) {
    const known = fieldStore.find(String(found.clientRecordId))
    if (known?.personId !== personId || known.state !== 'sent') continue
    const { outcome, outcomeLabel, decidedByWhom, decisionReason, seller } = found
    await fieldStore.change(known.id, {
      outcome: {
        ...{ outcome, label: outcomeLabel, decidedByWhom, reason: decisionReason },
        seller: seller && `${seller.name} ${seller.number}`,
      },
    })
  }
}
