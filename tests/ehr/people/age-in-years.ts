/** Whole years between the birth date and `now`. */
export function ageInYears(birthdate: string, now: Date): number {
  const [year = 0, month = 1, day = 1] = birthdate.split("-").map(Number);
  const hadBirthday = now.getMonth() + 1 > month || (now.getMonth() + 1 === month && now.getDate() >= day);
  return now.getFullYear() - year - (hadBirthday ? 0 : 1);
}
