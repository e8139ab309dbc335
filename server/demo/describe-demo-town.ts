import { findByClientRequest } from '../complaints/submission-store.ts'
import type { Parts } from '../core/context.ts'
import { findPeopleByEmail } from '../identity/person-store.ts'
import { roleWords } from '../identity/roles.ts'
import { makeContext, systemActor } from '../make-parts.ts'
import { type AccountKey, accountKeys, accountOf, DEMO_PASSWORD, emailOf, OFFICES } from './accounts.ts'
import { base32 } from './base32.ts'
import { demoApiKey, demoTotpSecret } from './demo-secrets.ts'
import { requestIdOf } from './request-id-of.ts'

export type DemoAccount = {
  email: string
  password: string
  name: string
  role: { zh: string; en: string }
  /** Base32, for an authenticator app. */
  totpSecret?: string
}

export type DemoReceipt = { number: string; secret: string; story: { zh: string; en: string } }

export type DemoTown = { accounts: DemoAccount[]; receipts: DemoReceipt[]; apiKey: string }

/** Submissions whose receipts are told, so that somebody can follow them. */
const FOLLOWED = {
  'counterfeit-serum': { zh: '假冒精华：调解成功，举报已立案', en: 'a fake serum: settled, and a penalty case opened' },
  'late-cabinet': { zh: '鞋柜迟迟不发：正在调解', en: 'a late cabinet: being mediated' },
  'return-twice': { zh: '重复投诉：不予受理', en: 'a repeated complaint: not accepted' },
}

/** What a visitor of the demo town is told: accounts, receipts, a key. Undefined in a database that holds none. */
export const describeDemoTown = async (parts: Parts): Promise<DemoTown | undefined> => {
  const ctx = makeContext(parts, systemActor)
  const shown = accountKeys.filter((key) => accountOf(key).isShown)
  const there = new Set((await findPeopleByEmail(ctx, shown.map(emailOf))).map(({ email }) => email))
  const receipts = await Promise.all(
    Object.entries(FOLLOWED).map(async ([key, story]) => {
      const found = await findByClientRequest(ctx, requestIdOf(key))
      return found ? [{ number: found.number, secret: parts.crypto.receiptSecret(found.id), story }] : []
    }),
  )
  const accounts = shown.filter((key) => there.has(emailOf(key))).map((key) => accountFor(parts, key))
  if (accounts.length === 0 || receipts.flat().length === 0) return undefined
  return { accounts, receipts: receipts.flat(), apiKey: demoApiKey(parts.crypto).secret }
}

const placed = {
  nextDoor: { zh: `（${OFFICES.nextDoor.name}）`, en: ' (the county next door)' },
  city: { zh: `（${OFFICES.city.name}）`, en: ' (the superior of both counties)' },
}

const accountFor = (parts: Parts, key: AccountKey): DemoAccount => {
  const { name, roles, office, hasSecondFactor } = accountOf(key)
  const words = roles.map((role) => roleWords[role])
  const away = office === 'nextDoor' || office === 'city' ? placed[office] : { zh: '', en: '' }
  return {
    email: emailOf(key),
    password: DEMO_PASSWORD,
    name,
    role: {
      zh: words.map(({ zh }) => zh).join('、') + away.zh,
      en: words.map(({ en }) => en).join(', ') + away.en,
    },
    ...(hasSecondFactor ? { totpSecret: base32(demoTotpSecret(parts.crypto)) } : {}),
  }
}

/** The same as lines to print, in both languages. */
export const sayDemoTown = (town: DemoTown, url: string): string[] => {
  const width = Math.max(...town.accounts.map(({ email }) => email.length)) + 2
  return [
    `Demo town 演示县城: sign in at ${url}/sign-in, password 口令 ${DEMO_PASSWORD}`,
    ...town.accounts.map(
      ({ email, name, role, totpSecret }) =>
        `  ${email.padEnd(width)}${role.zh} · ${role.en} · ${name}${totpSecret ? ` · TOTP ${totpSecret}` : ''}`,
    ),
    `Receipts 回执: ${url}/follow`,
    ...town.receipts.map(({ number, secret, story }) => `  ${number}  ${secret}  ${story.zh} · ${story.en}`),
    `Partner API key 合作平台密钥: ${town.apiKey}`,
    'Everybody knows these: keep this installation off the network. 以上口令人人皆知，请勿对外开放。',
  ]
}
