import { symmetricEncrypt } from 'better-auth/crypto'
import type { Auth } from './create-auth.ts'

/** Sets up an authenticator app for a person who cannot do it by hand. The app is told base32 of `secret`. */
export const giveSecondFactor = async (
  auth: Auth,
  { personId, secret }: { personId: string; secret: string },
): Promise<void> => {
  const context = await auth.$context
  const seal = (data: string) => symmetricEncrypt({ key: context.secretConfig, data })
  await context.adapter.create({
    model: 'twoFactor',
    data: { userId: personId, secret: await seal(secret), backupCodes: await seal('[]'), verified: true },
  })
  await context.internalAdapter.updateUser(personId, { twoFactorEnabled: true })
}
