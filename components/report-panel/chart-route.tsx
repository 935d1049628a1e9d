import { phoneIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";
import { telephone } from "./telephone.ts";

export interface ChartRouteProps {
  /** The hospital's way, with `{number}` where the number is said. */
  route: string;
  phone: string;
  /** `7KQ-2MN` */
  number: string;
}

/** How to tell which chart it was. Elbow never asks for a patient; the number joins what is said on the telephone with the report. */
export function ChartRoute({ route, phone, number }: ChartRouteProps) {
  const [before, after] = route.split("{number}");
  return (
    <div class="chart-route">
      <p>
        {before}
        <strong class="chart-number" aria-hidden="true">
          {number}
        </strong>
        <span class="only-heard">{[...number.replace("-", "")].join(" ")}</span>
        {after}
      </p>
      <p class="quiet">Do not write the patient's name here.</p>
      <a class="quiet-button" href={telephone(phone)}>
        <Icon paths={phoneIcon} size={16} />
        Call<span class="only-heard"> {phone}</span>
      </a>
    </div>
  );
}
