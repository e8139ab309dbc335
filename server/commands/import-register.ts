import { importAuthorisations } from '../brands/import-authorisations.ts'
import { importAuthorities } from '../identity/import-authorities.ts'
import { importDivisions } from '../identity/import-divisions.ts'
import { readImport } from './import-file.ts'
import { openHouse } from './open-house.ts'
import { sizeOfFile } from './read-lines.ts'

const IMPORTS = { divisions: importDivisions, authorities: importAuthorities, authorisations: importAuthorisations }

/** Takes a register of the country in, divisions or offices, or whom brands authorise. Nothing of it is searched by index, so nothing is caught up. */
export const importRegister = async (what: keyof typeof IMPORTS, file: string): Promise<void> => {
  await sizeOfFile(file)
  const house = await openHouse({ logLevel: 'warn' })
  try {
    await readImport(house.system(), file, IMPORTS[what])
  } finally {
    await house.close()
  }
}
