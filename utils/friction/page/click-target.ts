import { holdsValue } from "../../ehr/page/label-role.ts";
import type { ClickTarget } from "../click-record.ts";

const controls = [
  "button,a[href],summary,input:is([type=button],[type=submit],[type=reset],[type=image])",
  "[role=button],[role=link],[role=tab],[role^=menuitem]",
].join(",");
const grids = "table,[role=grid],[role=treegrid],[role=table]";
const steppers = "input[type=number],input[type=range],[role=spinbutton],[role=slider],[role=scrollbar]";
const calendars = [
  "[class*=calendar i],[class*=datepicker i],[class*=date-picker i]",
  "input:is([type=date],[type=datetime-local],[type=month],[type=week],[type=time])",
].join(",");
const paginations = "[class*=pagination i],[aria-label*=pagination i]";
/** Show their answer themselves, or show what no observer of the tree can see. */
const fields = "label,[role=checkbox],[role=radio],[role=switch],canvas,video,audio,iframe,object,embed";
const buttonTypes = "[type=button],[type=submit],[type=reset],[type=image]";
const elsewhere = "a[target]:not([target='_self'],[target='']),a[download],a[href^='mailto:'],a[href^='tel:']";

/** More buttons than this around a number field are a form, not the field's own. */
const mostStepperButtons = 3;

/** The control that an element belongs to; `null` where there is none. */
export function controlOf(element: Element): Element | null {
  return element.closest(controls);
}

/** What a detector must know of what was clicked. Attributes are compared here and go nowhere. */
export function clickTarget(element: Element, modified: boolean): ClickTarget {
  const control = controlOf(element);
  return {
    isControl: control !== null,
    isStepper: element.closest(steppers) !== null || (control !== null && isStepperButton(control)),
    isGrid: element.closest(grids) !== null,
    isCalendar: element.closest(calendars) !== null,
    isPagination: element.closest(paginations) !== null,
    isField: isField(element),
    opensElsewhere: modified || element.closest(elsewhere) !== null,
  };
}

function isField(element: Element): boolean {
  if (element.closest(fields)) return true;
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (holdsValue(around)) return !(around.localName === "input" && around.matches(buttonTypes));
  }
  return false;
}

/** Plus and minus stand beside the number field that they change. */
function isStepperButton(control: Element): boolean {
  const around = [control.parentElement, control.parentElement?.parentElement];
  return around.some((part) => part?.querySelector(steppers) && part.querySelectorAll(controls).length <= mostStepperButtons);
}
