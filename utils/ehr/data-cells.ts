/** Selector of what holds data: nothing in it is a label, whatever it says. utils/scene/page/walk-page.ts, by which the vocabulary is learned, knows the same. */
export const dataCells = "td,[role=cell],[role=gridcell]";
