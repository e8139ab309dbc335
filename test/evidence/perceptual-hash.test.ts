import { describe, expect, it } from '@jest/globals'
import { hashDistance } from '../../server/core/hash-distance.ts'
import { greyPixels } from '../../server/evidence/grey-pixels.ts'
import { perceptualHash } from '../../server/evidence/perceptual-hash.ts'
import {
  editedPicture,
  inventedPicture,
  type PictureEdit,
  pictureEdits,
} from '../detection/copies/invented-pictures.ts'
import { seededRandom } from '../sellers/world/random.ts'
import { photo } from './pictures.ts'

const hashOf = async (picture: Buffer) => perceptualHash(await greyPixels(picture))

const random = seededRandom(3)
const pictures = Promise.all(Array.from({ length: 24 }, () => inventedPicture(random)))

describe('perceptualHash', () => {
  it.each(Object.keys(pictureEdits) as PictureEdit[])('stays near when a picture is edited: %s', async (edit) => {
    for (const picture of await pictures) {
      const [hash, edited] = [await hashOf(picture), await hashOf(await editedPicture(picture, edit))]
      expect(hashDistance(hash!, edited!)).toBeLessThanOrEqual(60)
    }
  })

  it('is far for other pictures, also for goods on one white ground', async () => {
    const hashes = await Promise.all((await pictures).map(hashOf))
    for (const [i, a] of hashes.entries())
      for (const b of hashes.slice(0, i)) expect(hashDistance(a!, b!)).toBeGreaterThan(70)
  })

  it('has nothing to say of one plain colour', async () => {
    expect(await hashOf(await photo())).toBeNull()
  })
})
