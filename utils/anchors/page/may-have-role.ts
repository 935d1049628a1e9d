/** Selector of where labels of all roles but captions can be found; `labelRoleOf` has the last word. */
export const mayHaveRole =
  "h1,h2,h3,h4,h5,h6,button,summary,label,legend,a,th,[role=heading],[role=button],[role=tab],[role^=menuitem],[role=columnheader],[role=link]";
