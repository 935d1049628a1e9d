/** Selector of what holds data: nothing in it is a label, whatever it says. As in utils/scene/page/walk-page.ts, by which the vocabulary was learned. */
export const dataCells = "td,[role=cell],[role=gridcell]";
