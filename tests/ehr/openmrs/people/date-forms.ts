const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short" });
const TIME = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit" });

/** A date in the forms in which the EHR (in English, in this machine's time zone) shows it. */
export function dateForms(date: Date | undefined): string[] {
  if (!date) {
    return [];
  }
  const day = String(date.getDate()).padStart(2, "0");
  const month = MONTH.format(date);
  const year = date.getFullYear();
  const number = String(date.getMonth() + 1).padStart(2, "0");
  return [`${day}-${month}-${year}`, `${day} — ${month} — ${year}`, `${year}-${number}-${day}`, `${day}/${number}/${year}`];
}

const SHORT = new Intl.DateTimeFormat("en", { month: "short", day: "numeric" });

/** Moments as dates and as dates with the time of day. */
export function momentForms(...moments: (Date | undefined)[]): string[] {
  return moments.flatMap((moment) => {
    if (!moment) {
      return [];
    }
    const time = TIME.format(moment);
    const forms = dateForms(moment);
    return [...forms, `${forms[0]}, ${time}`, `${forms[1]}, ${time}`, `Today, ${time}`, time, SHORT.format(moment)];
  });
}
