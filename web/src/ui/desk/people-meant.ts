type Asked = { onlyPeople: readonly string[] | null; withoutPeople: readonly string[] }

/** Of these colleagues, those whom the question can mean. */
export const peopleMeant = <Person extends { id: string }>(
  people: readonly Person[],
  { onlyPeople, withoutPeople }: Asked,
): Person[] => people.filter(({ id }) => (onlyPeople?.includes(id) ?? true) && !withoutPeople.includes(id))
