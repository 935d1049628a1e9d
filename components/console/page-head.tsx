import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../shared/icon.tsx";
import { backIcon } from "./icons.ts";
import { Key } from "./key.tsx";

export interface PageHeadProps {
  title: string;
  /** What the way back says. */
  back: string;
  backHref: string;
  /** One came here from elsewhere in the console. */
  takeFocus: boolean;
}

/** The way back, and the heading, which takes the focus of whoever comes from elsewhere in the console. */
export function PageHead({ title, back, backHref, takeFocus }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, []);
  return (
    <>
      <a class="button button-quiet" href={backHref} aria-keyshortcuts="u">
        <Icon paths={backIcon} />
        {back}
        <Key of="back" />
      </a>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </>
  );
}
