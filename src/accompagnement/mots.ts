/** « 14:30 » as « 14 h 30 », « 09:00 » as « 9 h ». */
export function heureDite(heure: string): string {
  const [h, m] = heure.split(':')
  return m === '00' ? `${Number(h)} h` : `${Number(h)} h ${m}`
}
