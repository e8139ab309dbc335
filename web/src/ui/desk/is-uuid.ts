/** Whether an address holds an id at all; a mistyped one is not found, rather than refused. */
export const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
