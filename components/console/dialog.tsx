import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface DialogProps {
  label: string;
  class?: string;
  children: ComponentChildren;
  onClose: () => void;
}

/** A native modal dialog, open as long as it is rendered. The browser keeps the focus in it and gives it back afterwards. */
export function Dialog({ label, class: name = "", children, onClose }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement as HTMLElement | null;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener?.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog class={`dialog ${name}`} aria-label={label} ref={element} onCancel={onClose} onClose={onClose}>
      {children}
    </dialog>
  );
}
