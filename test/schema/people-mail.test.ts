import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Mailer, openMailer } from '../../server/core/mailer.ts'
import { type House, openHouse } from '../support/house.ts'
import { openMailbox, readMail } from '../support/open-mailbox.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let mailbox: Awaited<ReturnType<typeof openMailbox>>
let mailer: Mailer
let house: House
let server: OpenedServer
let cookie: string
beforeAll(async () => {
  mailbox = await openMailbox()
  mailer = openMailer({ smtpUrl: mailbox.url, from: 'weijian@example.test', publicUrl: 'https://weijian.example.test' })
  house = await openHouse({ mailer })
  server = await openServer(house)
  cookie = await server.signIn('administrator')
})
afterAll(async () => {
  await server.close()
  await house.close()
  mailer.close()
  await mailbox.close()
})

const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) {
  ... on PersonInvited { path isMailed person { id } } } }`
const RESET = `mutation ($input: ResetPersonInput!) { resetPerson(input: $input) {
  ... on PersonInvited { path isMailed } } }`

const invite = async (email: string) => {
  const input = { email, name: '新来的', roles: ['ADMINISTRATOR'] }
  const { data, errors } = await server.graphql(INVITE, { input }, { cookie })
  expect(errors).toBeUndefined()
  return data.invitePerson
}

describe('the link to set a password', () => {
  it('goes to the address of a new account, and again when it is reset', async () => {
    const made = await invite('new@example.test')
    expect(made).toMatchObject({ isMailed: true })
    expect(mailbox.received.at(-1)!.to).toEqual(['new@example.test'])
    expect(readMail(mailbox.received.at(-1)!)).toContain(`https://weijian.example.test${made.path}`)
    const input = { personId: made.person.id, reason: '忘记密码' }
    const { data } = await server.graphql(RESET, { input }, { cookie })
    expect(data.resetPerson).toMatchObject({ isMailed: true })
    const mail = readMail(mailbox.received.at(-1)!)
    expect(mail).toContain(data.resetPerson.path)
    expect(mail).not.toContain(made.path)
  })

  it('is handed over by the administrator where the mail server refuses it; the account is made all the same', async () => {
    mailbox.refuse(550)
    const before = mailbox.received.length
    expect(await invite('refused@example.test')).toMatchObject({ isMailed: false, path: expect.stringContaining('#') })
    expect(mailbox.received).toHaveLength(before)
  })
})
